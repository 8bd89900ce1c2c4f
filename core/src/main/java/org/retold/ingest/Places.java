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
import java.util.List;
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
  private FoundFiles files = new FoundFiles(false);

  Places(IngestOptions options, InputStream standardInput, Consumer<Rejected> rejected) {
    this.options = options;
    this.standardInput = standardInput;
    this.rejected = rejected;
  }

  /** Sorted by id, so that the order of the arguments does not matter. */
  List<Place> expand(List<String> named) {
    files = new FoundFiles(named.size() > 1);
    named.forEach(this::add);
    files.name(
        (path, id) -> found.add(new Place(path.toString(), id, () -> open(path))),
        (path, id) ->
            refuse(path.toString(), RefusalReason.DUPLICATE_ID, "the same file as " + id));
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
        walk(path, any -> true, DEEPEST);
      } else if (Files.exists(path)) {
        files.add(path);
      } else if (named.chars().anyMatch(c -> GLOB_MARKS.indexOf(c) >= 0)) {
        addGlob(named);
      } else {
        boolean address = named.matches("[a-z]{3,10}:/.*");
        refuse(
            named,
            RefusalReason.NOT_FOUND,
            address
                ? "addresses are read by http and https; give the path of a file"
                : "no such file or folder");
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
    int before = files.size();
    try {
      Path base = Path.of(slash < 0 ? "." : slash == 0 ? "/" : glob.substring(0, slash));
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
      if (Files.isDirectory(base)) {
        walk(base, path -> matcher.matches(base.relativize(path)), depth(rest));
      }
    } catch (InvalidPathException | PatternSyntaxException e) {
      refuse(glob, RefusalReason.NOT_FOUND, "not a pattern: " + e.getMessage());
      return;
    }
    if (files.size() == before) {
      refuse(glob, RefusalReason.NOT_FOUND, "no file matches");
    }
  }

  /** How many folders deep a pattern can reach: what it cannot name is not looked at. */
  private static int depth(String pattern) {
    boolean anywhere = pattern.contains("**") || pattern.contains("{") || pattern.contains("[");
    int folders = (int) pattern.chars().filter(c -> c == '/' || c == File.separatorChar).count();
    return anywhere ? DEEPEST : folders + 1;
  }

  private void walk(Path folder, Predicate<Path> wanted, int deepest) {
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          deepest,
          new Visitor(folder, wanted, deepest));
    } catch (IOException e) {
      refuse(folder.toString(), RefusalReason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Predicate<Path> wanted;
    private final int deepest;

    Visitor(Path folder, Predicate<Path> wanted, int deepest) {
      this.folder = folder;
      this.deepest = deepest;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      if (OwnOutput.isIn(path)) {
        refuse(path.toString(), RefusalReason.SKIPPED, OwnOutput.REMARK);
        return FileVisitResult.SKIP_SUBTREE;
      }
      boolean hidden = !path.equals(folder) && FoundFiles.name(path).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isDirectory() && deepest < DEEPEST) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isDirectory()) {
        String detail = "a folder more than " + DEEPEST + " deep";
        refuse(path.toString(), RefusalReason.UNREADABLE, detail);
      } else if (!FoundFiles.name(path).startsWith(".") && wanted.test(path)) {
        files.add(folder, path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      refuse(path.toString(), RefusalReason.UNREADABLE, e.getClass().getSimpleName());
      return FileVisitResult.CONTINUE;
    }
  }

  private static InputStream open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      boolean gone = Files.isSymbolicLink(path) && !Files.exists(path);
      throw new Refusal(
          RefusalReason.UNREADABLE,
          gone ? "a link to a file that is not there" : "not a regular file");
    }
    if (!Files.isReadable(path)) {
      throw new Refusal(RefusalReason.UNREADABLE, "no right to read it");
    }
    return Files.newInputStream(path);
  }

  private void refuse(String source, RefusalReason reason, String detail) {
    rejected.accept(new Rejected(source, reason.word(), detail));
  }
}
