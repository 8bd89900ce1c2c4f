package org.retold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The star: stages know the model and the shared ground, never each other. */
@AnalyzeClasses(packages = "org.retold", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] GROUND = {"text", "reuse", "vector"};
  private static final String[] STAGES = {"ingest", "link", "align", "derive", "compare", "report"};

  @ArchTest
  static final ArchRule modelIsDataOnly =
      noClasses()
          .that()
          .resideInAPackage("org.retold.model..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.not(
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                      "java..", "org.jspecify..", "org.retold.model..")));

  @ArchTest static final ArchRule textStandsOnTheModel = onlyDependsOn("text", "model");

  @ArchTest static final ArchRule reuseStandsOnText = onlyDependsOn("reuse", "model", "text");

  @ArchTest static final ArchRule vectorStandsOnText = onlyDependsOn("vector", "model", "text");

  @ArchTest static final ArchRule ingestIsAStage = stage("ingest");
  @ArchTest static final ArchRule linkIsAStage = stage("link");
  @ArchTest static final ArchRule alignIsAStage = stage("align");
  @ArchTest static final ArchRule deriveIsAStage = stage("derive");
  @ArchTest static final ArchRule compareIsAStage = stage("compare");
  @ArchTest static final ArchRule reportIsAStage = stage("report");

  @ArchTest
  static final ArchRule onlyTheFacadeKnowsTheOrder =
      classes()
          .that()
          .resideInAPackage("org.retold")
          .and()
          .areTopLevelClasses()
          .should()
          .haveSimpleNameStartingWith("Retold")
          .orShould()
          .haveSimpleName("package-info");

  /** The rules above leave no way back to any package that they name; so they must name all. */
  @ArchTest
  static final ArchRule everyPackageHasItsRuleAndSoThereAreNoCycles =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of("org.retold"),
                      Stream.of(new String[] {"model"}, GROUND, STAGES)
                          .flatMap(Arrays::stream)
                          .map(name -> "org.retold." + name + ".."))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..");

  private static ArchRule stage(String name) {
    return onlyDependsOn(
        name, Stream.concat(Stream.of("model"), Arrays.stream(GROUND)).toArray(String[]::new));
  }

  private static ArchRule onlyDependsOn(String name, String... allowed) {
    String[] forbidden =
        Stream.of(new String[] {"model"}, GROUND, STAGES)
            .flatMap(Arrays::stream)
            .filter(other -> !other.equals(name) && !Arrays.asList(allowed).contains(other))
            .map(other -> "org.retold." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("org.retold." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.retold");
  }
}
