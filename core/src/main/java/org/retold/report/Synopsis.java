package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.retold.model.Passage;
import org.retold.model.Span;

/**
 * The parallel edition of a story: rows of passages that say the same. Order is that of the telling
 * nearest to the root; what only others have is put in after the passage it follows there.
 */
final class Synopsis {
  /** Neighbouring rows that the same tellings share become one up to this length: a paragraph. */
  private static final int PARAGRAPH = 420;

  private final Tellings tellings;
  private final List<Units> units;
  private final List<Map<Integer, Block>> rows = new ArrayList<>();
  private final List<List<Block>> blocks = new ArrayList<>();
  private final List<Map<Integer, Block>> byUnit = new ArrayList<>();

  Synopsis(Tellings tellings) {
    this.tellings = tellings;
    this.units = tellings.all().stream().map(Units::new).toList();
    List<UnitGroups.Group> groups = ordered(new UnitGroups(tellings, units));
    number(merged(groups));
  }

  private List<UnitGroups.Group> ordered(UnitGroups groups) {
    List<UnitGroups.Group> order = new ArrayList<>();
    Set<UnitGroups.Group> placed = new LinkedHashSet<>();
    Telling reference = tellings.root();
    List<Telling> sequence = new ArrayList<>(tellings.all());
    sequence.sort(
        Comparator.comparingInt((Telling telling) -> telling.equals(reference) ? 0 : 1)
            .thenComparingInt(telling -> tellings.depth(telling.siglum()))
            .thenComparingInt(Telling::rank));
    for (Telling telling : sequence) {
      int after = -1;
      for (Unit unit : units.get(telling.rank()).all()) {
        UnitGroups.Group group = groups.group(unit);
        if (placed.add(group)) {
          order.add(++after, group);
        } else {
          after = order.indexOf(group);
        }
      }
    }
    return order;
  }

  private List<UnitGroups.Group> merged(List<UnitGroups.Group> groups) {
    List<UnitGroups.Group> merged = new ArrayList<>();
    for (UnitGroups.Group group : groups) {
      UnitGroups.Group last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && continues(last, group)) {
        last.add(group);
      } else {
        merged.add(group);
      }
    }
    return merged;
  }

  private boolean continues(UnitGroups.Group last, UnitGroups.Group next) {
    if (!last.runs.keySet().equals(next.runs.keySet())) {
      return false;
    }
    for (Map.Entry<Integer, int[]> entry : next.runs.entrySet()) {
      int[] before = java.util.Objects.requireNonNull(last.runs.get(entry.getKey()));
      List<Unit> own = units.get(entry.getKey()).all();
      int[] run = entry.getValue();
      int length = own.get(run[1]).span().end() - own.get(before[0]).span().start();
      if (run[0] != before[1] + 1 || own.get(run[0]).opens() || length > PARAGRAPH) {
        return false;
      }
    }
    return true;
  }

  private void number(List<UnitGroups.Group> groups) {
    for (int i = 0; i < units.size(); i++) {
      blocks.add(new ArrayList<>());
      byUnit.add(new HashMap<>());
    }
    for (UnitGroups.Group group : groups) {
      int number = rows.size() + 1;
      Map<Integer, Block> row = new TreeMap<>();
      group.runs.forEach((rank, run) -> row.put(rank, block(rank, run, number)));
      rows.add(row);
      row.forEach((rank, block) -> blocks.get(rank).add(block));
      row.forEach(
          (rank, block) -> {
            for (int i = block.first(); i <= block.last(); i++) {
              byUnit.get(rank).put(i, block);
            }
          });
    }
  }

  private Block block(int rank, int[] run, int number) {
    List<Unit> own = units.get(rank).all();
    Span span = own.get(run[0]).span().cover(own.get(run[1]).span());
    return new Block(tellings.all().get(rank), number, run[0], run[1], span);
  }

  int size() {
    return rows.size();
  }

  /** The cells of a row by the rank of their telling; numbers start at 1. */
  Map<Integer, Block> row(int number) {
    return rows.get(number - 1);
  }

  /** The cells of one telling in the order of the page. */
  List<Block> blocks(Telling telling) {
    return blocks.get(telling.rank());
  }

  /** The cells of one telling in the order of its own text. */
  List<Block> inOwnOrder(Telling telling) {
    return blocks(telling).stream().sorted(Comparator.comparingInt(Block::first)).toList();
  }

  /** The cell that holds the beginning of a passage; empty if the telling has no text at all. */
  Optional<Block> at(Passage passage) {
    Telling telling = tellings.of(passage.article());
    Units own = units.get(telling.rank());
    if (own.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(byUnit.get(telling.rank()).get(own.nearest(passage.start())));
  }

  /** The sentences around a passage: what a reader needs to judge it. */
  Span context(Passage passage) {
    List<Unit> own = units.get(tellings.of(passage.article()).rank()).overlapping(passage.span());
    Span context = passage.span();
    for (Unit unit : own) {
      context = context.cover(unit.span());
    }
    return context;
  }
}
