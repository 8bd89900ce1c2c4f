package org.retold.ingest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.retold.model.Rejected;

/** Turns what a user named (files, folders, globs, {@code -}, URLs) into what is to be read. */
final class Places {
  private static final String GLOB_MARKS = "*?[{";
  private static final int DEEPEST = 64;

  private final IngestOptions options;
  private final InputStream standardInput;
  private final Consumer<Rejected> rejected;
  private final List<Place> found = new ArrayList<>();
  private final List<Path> single = new ArrayList<>();

  Places(IngestOptions options, InputStream standardInput, Consumer<Rejected> rejected) {
    this.options = options;
    this.standardInput = standardInput;
    this.rejected = rejected;
  }

  /** Sorted by id, so that the order of the arguments does not matter. */
  List<Place> expand(List<String> named) {
    named.forEach(this::add);
    Map<String, Integer> names = new HashMap<>();
    single.stream().distinct().forEach(path -> names.merge(fileName(path), 1, Integer::sum));
    for (Path path : single) {
      boolean unique = names.getOrDefault(fileName(path), 0) == 1;
      found.add(file(path, unique ? fileName(path) : slashed(path.normalize())));
    }
    return found.stream().sorted().toList();
  }

  private void add(String named) {
    if (named.equals("-")) {
      found.add(new Place("-", "-", () -> standardInput));
    } else if (named.startsWith("http://") || named.startsWith("https://")) {
      found.add(new WebPage(named, options).place());
    } else {
      addPath(named);
    }
  }

  private void addPath(String named) {
    try {
      Path path = Path.of(named);
      if (Files.isDirectory(path)) {
        walk(path, any -> true);
      } else if (Files.exists(path)) {
        single.add(path);
      } else if (named.chars().anyMatch(c -> GLOB_MARKS.indexOf(c) >= 0)) {
        addGlob(named);
      } else {
        refuse(named, RefusalReason.NOT_FOUND, "no such file or folder");
      }
    } catch (InvalidPathException e) {
      addGlob(named);
    }
  }

  /** {@code news/2021-*.html}: paths relative to the folder before the first mark. */
  private void addGlob(String glob) {
    int mark = 0;
    while (mark < glob.length() && GLOB_MARKS.indexOf(glob.charAt(mark)) < 0) {
      mark++;
    }
    int slash = Math.max(glob.lastIndexOf('/', mark), glob.lastIndexOf(File.separatorChar, mark));
    String rest = glob.substring(slash + 1);
    int before = found.size();
    try {
      Path base = Path.of(slash < 0 ? "." : slash == 0 ? "/" : glob.substring(0, slash));
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
      if (Files.isDirectory(base)) {
        walk(base, path -> matcher.matches(base.relativize(path)));
      }
    } catch (InvalidPathException | PatternSyntaxException e) {
      refuse(glob, RefusalReason.NOT_FOUND, "not a pattern: " + e.getMessage());
      return;
    }
    if (found.size() == before) {
      refuse(glob, RefusalReason.NOT_FOUND, "no file matches");
    }
  }

  private void walk(Path folder, Predicate<Path> wanted) {
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(folder, wanted));
    } catch (IOException e) {
      refuse(folder.toString(), RefusalReason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Predicate<Path> wanted;

    Visitor(Path folder, Predicate<Path> wanted) {
      this.folder = folder;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean hidden = !path.equals(folder) && fileName(path).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isDirectory()) {
        String detail = "a folder more than " + DEEPEST + " deep";
        refuse(path.toString(), RefusalReason.UNREADABLE, detail);
      } else if (!fileName(path).startsWith(".") && wanted.test(path)) {
        found.add(file(path, slashed(folder.relativize(path))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      refuse(path.toString(), RefusalReason.UNREADABLE, e.getClass().getSimpleName());
      return FileVisitResult.CONTINUE;
    }
  }

  private static Place file(Path path, String id) {
    return new Place(path.toString(), id, () -> open(path));
  }

  private static InputStream open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new Refusal(RefusalReason.UNREADABLE, "not a regular file");
    }
    if (!Files.isReadable(path)) {
      throw new Refusal(RefusalReason.UNREADABLE, "no right to read it");
    }
    return Files.newInputStream(path);
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  private void refuse(String source, RefusalReason reason, String detail) {
    rejected.accept(new Rejected(source, reason.word(), detail));
  }
}
