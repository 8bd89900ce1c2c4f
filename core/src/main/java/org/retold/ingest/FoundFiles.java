package org.retold.ingest;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The files that a user named, and what their articles are called: a file by its name, a file of a
 * folder by its path in it. Where that would give two files one name, more of the path is kept.
 */
final class FoundFiles {
  private record Inside(Path folder, Path file) {
    String path() {
      return slashed(folder.relativize(file));
    }

    Path root() {
      return absolute(folder);
    }
  }

  private record Named(String id, Path file) {}

  private final boolean several;
  private final List<Path> single = new ArrayList<>();
  private final List<Inside> inside = new ArrayList<>();

  /**
   * Begins without a file.
   *
   * @param several false if the user named one place, where no two files have one path
   */
  FoundFiles(boolean several) {
    this.several = several;
  }

  void add(Path file) {
    single.add(file);
  }

  void add(Path folder, Path file) {
    inside.add(new Inside(folder, file));
  }

  int size() {
    return single.size() + inside.size();
  }

  /**
   * Gives every file its name, in no dependence on the order in which they were added.
   *
   * @param twice takes a file that was named before, with the id it has
   */
  void name(BiConsumer<Path, String> once, BiConsumer<Path, String> twice) {
    if (!several) {
      single.forEach(path -> once.accept(path, name(path)));
      inside.forEach(found -> once.accept(found.file, found.path()));
      return;
    }
    List<Named> all = new ArrayList<>(namedInside());
    addSingle(all);
    all.sort(Comparator.comparing(Named::id).thenComparing(Named::file));
    Map<Path, String> ids = new HashMap<>();
    for (Named named : all) {
      String known = ids.putIfAbsent(absolute(named.file), named.id);
      if (known == null) {
        once.accept(named.file, named.id);
      } else {
        twice.accept(named.file, known);
      }
    }
  }

  private List<Named> namedInside() {
    Map<Path, String> roots = clash() ? rootNames() : Map.of();
    List<Named> named = new ArrayList<>();
    for (Inside found : inside) {
      String root = roots.get(found.root());
      named.add(new Named(root == null ? found.path() : root + "/" + found.path(), found.file));
    }
    return named;
  }

  /** True if two folders hold files of one path, as folders of two outlets do. */
  private boolean clash() {
    Map<String, Path> byPath = new HashMap<>();
    for (Inside found : inside) {
      Path file = absolute(found.file);
      if (!byPath.computeIfAbsent(found.path(), path -> file).equals(file)) {
        return true;
      }
    }
    return false;
  }

  /** The shortest ends of the folders' paths that tell them apart. */
  private Map<Path, String> rootNames() {
    Set<Path> roots = new TreeSet<>();
    inside.forEach(found -> roots.add(found.root()));
    int longest = roots.stream().mapToInt(Path::getNameCount).max().orElse(0);
    Map<Path, String> names = new HashMap<>();
    for (int length = 1; length <= longest; length++) {
      for (Path root : roots) {
        names.put(root, end(root, length));
      }
      if (new HashSet<>(names.values()).size() == roots.size()) {
        break;
      }
    }
    return names;
  }

  private static String end(Path root, int length) {
    int all = root.getNameCount();
    return all == 0 ? "" : slashed(root.subpath(Math.max(0, all - length), all));
  }

  private void addSingle(List<Named> all) {
    Map<String, Set<Path>> files = new HashMap<>();
    all.forEach(named -> holders(files, named.id).add(absolute(named.file)));
    single.forEach(path -> holders(files, name(path)).add(absolute(path)));
    for (Path path : single) {
      boolean unique = holders(files, name(path)).size() == 1;
      all.add(new Named(unique ? name(path) : slashed(path.normalize()), path));
    }
  }

  private static Set<Path> holders(Map<String, Set<Path>> files, String name) {
    return files.computeIfAbsent(name, any -> new HashSet<>());
  }

  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
