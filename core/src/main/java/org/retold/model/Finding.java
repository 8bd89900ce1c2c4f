package org.retold.model;

import java.util.List;

/** Something Retold asserts about texts. It always points at the passages that show it. */
public interface Finding {

  /** The passages that prove it; never empty. */
  List<Passage> passages();
}
