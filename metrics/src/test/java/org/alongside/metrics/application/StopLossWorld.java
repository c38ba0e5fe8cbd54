package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Notices;
import org.alongside.metrics.Notices.Mail;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.Tally;
import org.alongside.metrics.store.Generations;
import org.alongside.metrics.store.NoticeMails;
import org.alongside.metrics.store.NoticeRows;
import org.alongside.metrics.store.SampleRows;
import org.alongside.metrics.store.StopLossEpisodes;
import org.alongside.metrics.store.StopLossRows;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Webhooks;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Members;
import org.alongside.tenant.Role;

/** A stop-loss over what the test counted, with a brake, a charter and a conduct log that remember. */
final class StopLossWorld {

    /** The authoriser, who has an address; the owner of the one intent; one who answers for nothing; a supervisor. */
    private static final List<Member> MEMBERS = List.of(
            member("maya", Role.ADMIN, "maya@acme.example"),
            member("olga", Role.AGENT, "olga@acme.example"),
            member("ines", Role.AGENT, "ines@acme.example"),
            member("sam", Role.SUPERVISOR, ""));

    final Map<String, Autonomy> autonomy = new TreeMap<>();
    final Map<InboxId, Map<String, Autonomy>> lids = new HashMap<>();
    /** Types of what web hooks were told. */
    final List<String> told = new ArrayList<>();

    final List<String> conduct = new ArrayList<>();
    Instant clock = Instant.parse("2026-11-26T10:00:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final Map<UUID, Set<String>> holds = new HashMap<>();
    private final Map<Segment, SortedMap<LocalDate, Tally>> courses = new HashMap<>();
    private final StopLoss loss;
    private final MissingDeadlines deadlines;
    private final Notices notices;
    private final NoticeQueue queue;

    @SuppressWarnings("unchecked")
    StopLossWorld() {
        Clock now = new Moving();
        StopLossRows rows = new StopLossRows(database.sql());
        StopLossEpisodes episodes = new StopLossEpisodes(database.sql());
        AutomationBrake brake = brake();
        ConductLog log = fake(ConductLog.class, Map.of("append", arguments -> append(arguments[1])));
        Charters charters = fake(Charters.class, Map.of("of", arguments -> Optional.of(charter())));
        CountingDays counting = new CountingDays(
                fake(Scorecards.class, Map.of("courses", arguments -> courses)), new Generations(database.sql()), now);
        Policies policies = fake(Policies.class, Map.of("inForce", arguments -> Optional.of(policy())));
        Members members = fake(Members.class, Map.of("all", arguments -> MEMBERS));
        Webhooks webhooks = fake(Webhooks.class, Map.of("tell", arguments -> told.add((String) arguments[2])));
        TellingPeople telling = new TellingPeople(
                new NoticeRows(database.sql()),
                new NoticeMails(database.sql()),
                new Answerable(policies, charters, members),
                webhooks,
                UUID::randomUUID,
                now);
        Braking braking = new Braking(episodes, brake, policies, log, telling, UUID::randomUUID, now);
        Releasing releasing = new Releasing(episodes, charters, brake, log, telling, now);
        deadlines = new MissingDeadlines(new SampleRows(database.sql()), telling, now);
        loss = new WatchingStopLoss(rows, episodes, counting, braking, releasing, log, now);
        notices = new ReadingNotices(new NoticeRows(database.sql()), new NoticeMails(database.sql()), now);
        queue = new NoticeQueue(new NoticeRows(database.sql()), new NoticeMails(database.sql()), now);
    }

    /** Nothing of Acme's stands in the tables afterwards. */
    void forget() {
        database.in(ACME, () -> {
            database.sql().update("delete from metrics.stop_loss_episodes");
            database.sql().update("delete from metrics.stop_loss_rules");
            List.of("notices", "notices_seen", "notice_mails", "sample_readings", "sample_cases", "samples")
                    .forEach(table -> database.sql().update("delete from metrics." + table));
        });
        autonomy.putAll(Map.of("dispute", Autonomy.CONTAIN, "card", Autonomy.CONTAIN));
    }

    /** Of yesterday. */
    void counted(long resolved, long known) {
        LocalDate day = LocalDate.ofInstant(clock, ZoneOffset.UTC).minusDays(1);
        Map<Counter, Long> counts = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            counts.put(counter, 0L);
        }
        counts.putAll(Map.of(Counter.CONVERSATIONS, known, Counter.RESOLVED, resolved, Counter.OUTCOME_KNOWN, known));
        Tally tally = Tally.of(counts);
        courses.put(Segment.ALL, new TreeMap<>(Map.of(day, tally)));
    }

    /** Drawn for Sam to read, and due at that moment. */
    Sample drawn(Instant dueAt) {
        SampleCase only = new SampleCase(
                new ConversationId(UUID.randomUUID()), 1, "dispute", SampleCase.Stratum.OTHER, 1, List.of());
        LocalDate week = LocalDate.of(2000, 1, 3).plusWeeks(new Random().nextInt(100_000));
        Sample sample = new Sample(UUID.randomUUID(), week, 1, "sam", "", dueAt.minusSeconds(60), dueAt, List.of(only));
        database.in(ACME, () -> new SampleRows(database.sql()).add(sample, 5));
        return sample;
    }

    /** All of it, by Sam. */
    void read(Sample sample) {
        SampleCase.Reading reading = new SampleCase.Reading("sam", SampleCase.Verdict.CONTINUE, List.of(), "", clock);
        database.in(
                ACME,
                () -> new SampleRows(database.sql())
                        .save(sample.id(), sample.cases().get(0).conversation(), reading));
    }

    void lookAtDeadlines() {
        database.in(ACME, () -> deadlines.tell(ACME));
    }

    void look() {
        in(stopLoss -> stopLoss.evaluate(ACME));
    }

    void in(Consumer<StopLoss> act) {
        database.in(ACME, () -> act.accept(loss));
    }

    <T> T get(Function<StopLoss, T> ask, TenantId tenant) {
        return database.in(tenant, () -> ask.apply(loss));
    }

    private AutomationBrake brake() {
        return fake(
                AutomationBrake.class,
                Map.of(
                        "autonomy", arguments -> Map.copyOf(autonomy),
                        "lids", arguments -> Map.copyOf(lids),
                        "holdIn", arguments -> holdIn(arguments),
                        "held", arguments -> Map.of(),
                        "hold", arguments -> hold((UUID) arguments[1], (String) arguments[2], (Autonomy) arguments[3]),
                        "letGo", arguments -> new TreeSet<>(holds.remove(arguments[1]))));
    }

    private Object hold(UUID holder, String intent, Autonomy level) {
        autonomy.computeIfPresent(intent, (key, now) -> now.atMost(level));
        return holds.computeIfAbsent(holder, none -> new HashSet<>()).add(intent);
    }

    private Object holdIn(Object[] arguments) {
        InboxId inbox = (InboxId) arguments[2];
        lids.computeIfAbsent(inbox, none -> new TreeMap<>()).put((String) arguments[3], (Autonomy) arguments[4]);
        return holds.computeIfAbsent((UUID) arguments[1], none -> new HashSet<>())
                .add((String) arguments[3]);
    }

    private Object append(Object entries) {
        ((List<?>) entries).forEach(entry -> conduct.add(((ConductEntry) entry).kind()));
        return true;
    }

    List<Notice> unseen(String username) {
        return database.in(ACME, () -> notices.unseen(ACME, member(username)));
    }

    void seen(Notice notice, String username) {
        database.in(ACME, () -> notices.seen(ACME, notice.id(), username));
    }

    List<Mail> mails(UUID subject) {
        return database.in(ACME, () -> notices.mails(ACME, subject));
    }

    /** In a transaction of Acme's. */
    <T> T with(Function<NoticeQueue, T> act) {
        return database.in(ACME, () -> act.apply(queue));
    }

    void run(Consumer<NoticeQueue> act) {
        database.in(ACME, () -> act.accept(queue));
    }

    private static Member member(String username) {
        return MEMBERS.stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static Member member(String username, Role role, String email) {
        return new Member(new MemberId(UUID.randomUUID()), username, username + " of Acme", email, role, List.of("en"));
    }

    private static PolicyVersion policy() {
        return new PolicyVersion(
                new UUID(0, 1),
                1,
                Instant.EPOCH,
                "maya",
                List.of(intent("dispute", "disputes"), intent("card", "payments")),
                Thresholds.DEFAULT);
    }

    private static Intent intent(String key, String caseType) {
        return Intent.called(key)
                .name("en", key)
                .caseType(caseType)
                .tier(IntentTier.A)
                .team("support")
                .owner(key.equals("dispute") ? "olga of Acme" : "")
                .says("en", new String[] {"one thing", "another thing"})
                .build();
    }

    private static Charter charter() {
        return new Charter(
                "why",
                List.of(),
                "maya",
                "sam",
                Map.of(),
                List.of(),
                7,
                new Charter.Capacity(1, 8, 4),
                Charter.Raising.DEFAULT);
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return clock;
        }
    }

    /** Void methods answer whatever; what is not listed is a mistake of the test. */
    private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = methods.get(method.getName()).apply(arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
