package org.retold.model;

import java.util.List;

/**
 * Words that stand for each other in passages that say the same.
 *
 * @param concept the form nearest to the root of the stemma
 * @param forms what each telling has there, two different forms at least
 */
public record Substitution(String concept, List<Form> forms) implements Finding {

  /** What one telling has. */
  public record Form(String form, Passage passage) {}

  public Substitution {
    forms = List.copyOf(forms);
    if (forms.stream().map(Form::form).distinct().count() < 2) {
      throw new IllegalArgumentException("a substitution has two forms: " + concept);
    }
  }

  @Override
  public List<Passage> passages() {
    return forms.stream().map(Form::passage).toList();
  }
}
