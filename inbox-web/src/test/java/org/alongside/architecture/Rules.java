package org.alongside.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Initialized;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The rules, below any root package: the product's own, or that of the bad examples. */
final class Rules {

    private static final String SHARED = "org.alongside.shared..";

    /** A command without container or tenants: it puts its parts together by hand. */
    private static final String OFFLINE = "org.alongside.routing.measure..";

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** By name; the names are those of the bad examples too. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("OnlyApisAreUsed", onlyApis());
        rules.put("DirectionsHold", directions());
        rules.put("DomainIsPure", domain());
        rules.put("LuceneStaysInTheIndex", confined("org.apache.lucene..", "knowledge.index.."));
        rules.put("ModelsStayInAi", confined("dev.langchain4j..", "knowledge.ai..", "routing.ai.."));
        rules.put("HttpStaysAtTheEdge", http());
        rules.put("TimeComesIn", time());
        rules.put("BeansCanBeMade", beans());
        rules.put("InjectionIsByConstructor", injection());
        rules.put("EntityManagersStayInside", entityManagers());
        rules.put("DataSourceStaysInShared", dataSource());
        rules.put("ContainerIsNotNamed", container());
        rules.put("TenantComesFirst", tenantFirst());
        rules.put("NothingRunsInCircles", circles());
        rules.put("PagesAskNoStore", pages());
        rules.put("OnlyTheStartSeesTheContainerStart", start());
        return rules;
    }

    /** Packages that a rule names, and that must therefore exist. */
    static List<String> named() {
        return List.of(
                "knowledge.index",
                "knowledge.ai",
                "routing.ai",
                "routing.domain",
                "tenant.domain",
                "tenant.store",
                "tenant.web",
                "shared.store",
                "shared.web",
                "inbox.start",
                "inbox.security",
                "launch");
    }

    private String in(String module) {
        return root + "." + module;
    }

    private ArchRule onlyApis() {
        List<ArchRule> rules = new ArrayList<>();
        for (String module : Modules.ORDER.subList(1, Modules.ORDER.size())) {
            rules.add(noClasses()
                    .that(resideOutsideOfPackages(in(module) + "..", in("launch") + "..", OFFLINE))
                    .and(resideInAPackage(root + ".."))
                    .should()
                    .dependOnClassesThat(resideInAPackage(in(module) + ".(*)..")));
        }
        return CompositeArchRule.of(rules);
    }

    private ArchRule directions() {
        List<ArchRule> rules = new ArrayList<>();
        for (String module : Modules.ORDER.subList(0, Modules.ORDER.size() - 1)) {
            String[] above = Stream.concat(Modules.above(module).stream(), Stream.of("launch"))
                    .map(other -> in(other) + "..")
                    .toArray(String[]::new);
            rules.add(noClasses()
                    .that()
                    .resideInAPackage(in(module) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above));
        }
        return CompositeArchRule.of(rules).allowEmptyShould(true);
    }

    /** Nothing but plain Java and the APIs; which APIs, the other two rules say. */
    private ArchRule domain() {
        DescribedPredicate<JavaClass> ours = resideInAPackage(root + "..")
                .and(resideOutsideOfPackages(root + ".*.(application|store|web|ai|index|extract|crawl|channel).."));
        DescribedPredicate<JavaClass> plain = resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.net",
                        "java.security..",
                        "java.nio.charset..",
                        "jakarta.persistence..",
                        "org.jspecify..",
                        SHARED)
                .or(primitive());
        return classes().that().resideInAPackage(root + ".*.domain..").should().onlyDependOnClassesThat(ours.or(plain));
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "are primitives or their arrays",
                type -> type.getBaseComponentType().isPrimitive());
    }

    private ArchRule confined(String library, String... places) {
        String[] allowed = Stream.of(places).map(this::in).toArray(String[]::new);
        return noClasses()
                .that(resideOutsideOfPackages(allowed))
                .and(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private ArchRule http() {
        return noClasses()
                .that(resideOutsideOfPackages(root + ".*.web..", in("inbox") + ".."))
                .and(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..");
    }

    private ArchRule time() {
        return noClasses()
                .that(resideOutsideOfPackages(in("launch") + ".."))
                .and(resideInAPackage(root + ".."))
                .and()
                .haveSimpleNameNotContaining("SystemTime")
                .should()
                .callMethodWhere(ClockReads.areClockless());
    }

    /** A scoped class whose only constructor takes arguments and is not marked is silently no bean. */
    private ArchRule beans() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(Beans.scoped())
                .should(Beans.haveAConstructorForTheContainer());
    }

    /** Servlets are made by the container, with an empty constructor. */
    private ArchRule injection() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .areNotAssignableTo(jakarta.servlet.Servlet.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith(Inject.class);
    }

    private ArchRule entityManagers() {
        return fields().that()
                .areAnnotatedWith(PersistenceContext.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAnyPackage(root + ".*.store..", root + ".*.application..");
    }

    private ArchRule dataSource() {
        return fields().that()
                .areAnnotatedWith(Resource.class)
                .and()
                .haveRawType(DataSource.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage(SHARED);
    }

    private ArchRule container() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..", "sun..", "org.jboss.weld..");
    }

    private ArchRule tenantFirst() {
        return methods()
                .that(TenantMethods.runInTenant())
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(TenantMethods.takeTheTenantFirst());
    }

    private ArchRule circles() {
        return slices().matching(root + ".(*).(*)..").should().beFreeOfCycles();
    }

    private ArchRule pages() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".*.store..", root + ".*.index..", root + ".*.ai..");
    }

    private ArchRule start() {
        return noClasses()
                .that(resideOutsideOfPackages(in("inbox.start")))
                .and(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Initialized.class);
    }
}
