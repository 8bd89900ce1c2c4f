package org.retold.model;

import java.util.List;

/**
 * What each telling of a story kept, cut, added, reworded or got wrong.
 *
 * @param story the id of the story
 * @param discrepancies gravest first
 */
public record Comparison(
    String story,
    List<Claim> claims,
    List<NamedEntity> names,
    List<Discrepancy> discrepancies,
    List<Substitution> substitutions,
    List<QuotationSource> quotationSources) {
  public Comparison {
    claims = List.copyOf(claims);
    names = List.copyOf(names);
    discrepancies = List.copyOf(discrepancies);
    substitutions = List.copyOf(substitutions);
    quotationSources = List.copyOf(quotationSources);
  }
}
