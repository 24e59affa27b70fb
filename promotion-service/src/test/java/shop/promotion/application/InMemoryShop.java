package shop.promotion.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Code;
import shop.promotion.domain.CodeBatch;
import shop.promotion.domain.Codes;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Guesses;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionCode;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.PromotionFilter;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.PromotionProblem.UsedUp;
import shop.promotion.domain.PromotionProblem.UsedUpReason;
import shop.promotion.domain.Promotions;
import shop.promotion.domain.Redemption;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionState.Reserved;
import shop.promotion.domain.Redemptions;
import shop.promotion.domain.Usage;
import shop.promotion.domain.Use;
import shop.promotion.domain.UseCounters;

/** All that is kept, in memory; one transaction after the other, and a failed one is undone. */
public final class InMemoryShop
        implements Promotions, Codes, UseCounters, Redemptions, Guesses, Transactions {

    /** How everything stands. */
    private record Kept(
            TreeMap<PromotionId, Promotion> promotions,
            LinkedHashMap<Code, PromotionCode> codes,
            HashMap<PromotionId, Integer> batches,
            HashMap<CustomerUse, Integer> uses,
            TreeMap<RedemptionId, Redemption> redemptions,
            HashMap<RedemptionId, Instant> checks,
            HashSet<String> samples) {

        static Kept nothing() {
            return new Kept(
                    new TreeMap<>(),
                    new LinkedHashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new TreeMap<>(),
                    new HashMap<>(),
                    new HashSet<>());
        }

        Kept copy() {
            return new Kept(
                    new TreeMap<>(promotions),
                    new LinkedHashMap<>(codes),
                    new HashMap<>(batches),
                    new HashMap<>(uses),
                    new TreeMap<>(redemptions),
                    new HashMap<>(checks),
                    new HashSet<>(samples));
        }
    }

    private final Map<CustomerId, Map<Instant, Integer>> guesses = new HashMap<>();
    private Kept kept = Kept.nothing();
    private boolean present;
    private long last;

    @Override
    public synchronized <T> T call(Supplier<T> work) {
        if (present) {
            return work.get();
        }
        var before = kept.copy();
        var done = false;
        present = true;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            present = false;
            if (!done) {
                kept = before;
            }
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        throw new UnsupportedOperationException("nobody here asks for it");
    }

    @Override
    public Promotion add(PromotionDetails details, Instant now) {
        var id = new PromotionId(++last);
        var nothing = new Usage(0, Money.zero(details.currency()));
        var promotion = new Promotion(id, details, nothing, 1, null, now, now);
        own(promotion, now);
        kept.promotions.put(id, promotion);
        return promotion;
    }

    private void own(Promotion promotion, Instant now) {
        var code = promotion.details().code();
        if (code == null) {
            return;
        }
        var owner = kept.codes.get(code);
        if (owner == null) {
            kept.codes.put(code, new PromotionCode(code, promotion.id(), null, null, 0, now));
        } else if (!owner.promotion().equals(promotion.id()) || owner.batch() != null) {
            throw new PromotionProblem.CodeTaken();
        }
    }

    @Override
    public void addOnce(String name, PromotionDetails details, Instant now) {
        var code = details.code();
        if (kept.samples.add(name) && (code == null || !kept.codes.containsKey(code))) {
            add(details, now);
        }
    }

    @Override
    public Optional<Promotion> find(PromotionId id) {
        return Optional.ofNullable(kept.promotions.get(id));
    }

    @Override
    public Optional<Promotion> lock(PromotionId id) {
        return find(id);
    }

    @Override
    public void save(Promotion promotion) {
        var id = promotion.id();
        var before = Objects.requireNonNull(kept.promotions.get(id));
        if (before.version() != promotion.version() - 1) {
            throw new PromotionProblem.Changed(id);
        }
        kept.codes
                .values()
                .removeIf(code ->
                        code.promotion().equals(id)
                                && (promotion.isArchived()
                                        || (code.batch() == null
                                                && !code.code()
                                                        .equals(promotion.details().code()))));
        if (!promotion.isArchived()) {
            own(promotion, promotion.updatedAt());
        }
        kept.promotions.put(id, with(promotion, before.usage()));
    }

    private static Promotion with(Promotion promotion, Usage usage) {
        return new Promotion(
                promotion.id(),
                promotion.details(),
                usage,
                promotion.version(),
                promotion.archivedAt(),
                promotion.createdAt(),
                promotion.updatedAt());
    }

    @Override
    public boolean wasUsed(PromotionId id) {
        return kept.redemptions.values().stream()
                .flatMap(it -> it.uses().stream())
                .anyMatch(use -> use.promotion().equals(id));
    }

    @Override
    public boolean hasBatches(PromotionId id) {
        return kept.batches.containsKey(id);
    }

    @Override
    public void remove(PromotionId id) {
        kept.promotions.remove(id);
        kept.codes.values().removeIf(code -> code.promotion().equals(id));
        kept.batches.remove(id);
    }

    @Override
    public List<Promotion> list(PromotionFilter filter) {
        return page(
                filtered(filter).sorted(Comparator.comparing(Promotion::id).reversed()),
                filter.page());
    }

    @Override
    public long count(PromotionFilter filter) {
        return filtered(filter).count();
    }

    private Stream<Promotion> filtered(PromotionFilter filter) {
        var standing = filter.standing();
        return kept.promotions.values().stream()
                .filter(it -> {
                    var window = it.details().window();
                    var live = !it.isArchived() && it.details().isActive();
                    if (standing == null) {
                        return !it.isArchived();
                    }
                    return switch (standing) {
                        case ACTIVE -> isInForce(it, filter.now());
                        case SCHEDULED ->
                                live
                                        && window.from() != null
                                        && window.from().isAfter(filter.now());
                        case ENDED ->
                                live
                                        && window.until() != null
                                        && !window.until().isAfter(filter.now());
                        case INACTIVE -> !it.isArchived() && !it.details().isActive();
                        case ARCHIVED -> it.isArchived();
                    };
                });
    }

    private static boolean isInForce(Promotion it, Instant now) {
        var window = it.details().window();
        return !it.isArchived()
                && it.details().isActive()
                && (window.from() == null || !window.from().isAfter(now))
                && (window.until() == null || window.until().isAfter(now));
    }

    private static <T> List<T> page(Stream<T> all, Page page) {
        return all.skip(page.skip()).limit(page.limit()).toList();
    }

    @Override
    public List<Promotion> advertised(Instant now, Page page) {
        return page(
                kept.promotions.values().stream()
                        .filter(it -> it.objection(now).isEmpty())
                        .filter(it -> !isSpent(it))
                        .filter(it -> it.details().isAdvertised())
                        .filter(it -> it.details().isAutomatic() || it.details().code() != null)
                        .sorted(Promotion.BY_TURN),
                page);
    }

    private static boolean isSpent(Promotion it) {
        var budget = it.details().limits().budget();
        return budget != null && it.usage().spent().compareTo(budget) >= 0;
    }

    @Override
    public List<Promotion> automatic(Currency currency, Instant now) {
        return kept.promotions.values().stream()
                .filter(it -> isInForce(it, now))
                .filter(it -> it.details().isAutomatic())
                .filter(it -> it.details().currency().equals(currency))
                .toList();
    }

    @Override
    public Map<PromotionId, Promotion> all(Collection<PromotionId> ids) {
        var found = new HashMap<>(kept.promotions);
        found.keySet().retainAll(Set.copyOf(ids));
        return found;
    }

    @Override
    public Map<Code, PromotionCode> codes(Collection<Code> codes) {
        var found = new HashMap<>(kept.codes);
        found.keySet().retainAll(Set.copyOf(codes));
        return found;
    }

    @Override
    public Map<CustomerUse, Integer> uses(
            Collection<CustomerId> customers, Collection<PromotionId> promotions) {
        var found = new HashMap<>(kept.uses);
        found.keySet()
                .removeIf(it ->
                        !customers.contains(it.customer()) || !promotions.contains(it.promotion()));
        return found;
    }

    @Override
    public CodeBatch add(
            PromotionId promotion, String prefix, List<Code> codes, int mostUses, Instant now) {
        var id = ++last;
        codes.forEach(code ->
                kept.codes.put(code, new PromotionCode(code, promotion, id, mostUses, 0, now)));
        kept.batches.merge(promotion, 1, Integer::sum);
        return new CodeBatch(id, promotion, prefix, codes.size(), mostUses, now);
    }

    @Override
    public long count(PromotionId promotion, @Nullable Long batch) {
        return all(promotion, batch).size();
    }

    @Override
    public List<PromotionCode> list(PromotionId promotion, @Nullable Long batch, Page page) {
        return page(all(promotion, batch).stream(), page);
    }

    @Override
    public List<PromotionCode> all(PromotionId promotion, @Nullable Long batch) {
        return kept.codes.values().stream()
                .filter(it -> it.promotion().equals(promotion) && it.batch() != null)
                .filter(it -> batch == null || batch.equals(it.batch()))
                .toList();
    }

    @Override
    public void take(Redemption redemption, Instant now) {
        for (var use : redemption.uses()) {
            var promotion =
                    find(use.promotion())
                            .filter(it -> it.details().isAutomatic() || use.code() != null)
                            .orElseThrow(() -> new UsedUp(use, UsedUpReason.INACTIVE));
            var objection = promotion.objectionToUse(use.amount(), now);
            if (objection.isPresent()) {
                throw new UsedUp(use, UsedUpReason.of(objection.get().reason()));
            }
            takeCustomer(promotion, use, redemption.customer());
            takeCode(use);
            count(promotion, use, 1);
        }
    }

    private void takeCustomer(Promotion promotion, Use use, @Nullable CustomerId customer) {
        var most = promotion.details().limits().usesPerCustomer();
        if (customer != null) {
            var uses = kept.uses.merge(new CustomerUse(promotion.id(), customer), 1, Integer::sum);
            if (most == null || uses <= most) {
                return;
            }
        } else if (most == null) {
            return;
        }
        throw new UsedUp(use, UsedUpReason.USED_UP_BY_CUSTOMER);
    }

    private void takeCode(Use use) {
        if (use.code() == null) {
            return;
        }
        var code = kept.codes.get(use.code());
        if (code == null || !code.promotion().equals(use.promotion())) {
            throw new UsedUp(use, UsedUpReason.INACTIVE);
        }
        if (code.mostUses() != null && code.uses() >= code.mostUses()) {
            throw new UsedUp(use, UsedUpReason.USED_UP);
        }
        kept.codes.put(code.code(), used(code, 1));
    }

    private static PromotionCode used(PromotionCode code, int more) {
        return new PromotionCode(
                code.code(),
                code.promotion(),
                code.batch(),
                code.mostUses(),
                code.uses() + more,
                code.createdAt());
    }

    private void count(Promotion promotion, Use use, int more) {
        var usage = promotion.usage();
        var spent = usage.spent().plus(use.amount().times(more));
        kept.promotions.put(promotion.id(), with(promotion, new Usage(usage.uses() + more, spent)));
    }

    @Override
    public void giveBack(Collection<Redemption> redemptions) {
        for (var redemption : redemptions) {
            for (var use : redemption.uses()) {
                count(find(use.promotion()).orElseThrow(), use, -1);
                var customer = redemption.customer();
                if (customer != null) {
                    kept.uses.merge(new CustomerUse(use.promotion(), customer), -1, Integer::sum);
                }
                var code = use.code() == null ? null : kept.codes.get(use.code());
                if (code != null && code.promotion().equals(use.promotion()) && code.uses() > 0) {
                    kept.codes.put(code.code(), used(code, -1));
                }
            }
        }
    }

    @Override
    public boolean add(Redemption redemption) {
        if (kept.redemptions.containsKey(redemption.id())) {
            return false;
        }
        put(redemption);
        return true;
    }

    private void put(Redemption redemption) {
        kept.redemptions.put(redemption.id(), redemption);
        if (redemption.state() instanceof Reserved(var expiresAt)) {
            kept.checks.put(redemption.id(), expiresAt);
        } else {
            kept.checks.remove(redemption.id());
        }
    }

    @Override
    public Map<RedemptionId, Redemption> lock(Collection<RedemptionId> ids) {
        var found = new TreeMap<>(kept.redemptions);
        found.keySet().retainAll(Set.copyOf(ids));
        return found;
    }

    @Override
    public void save(Collection<Redemption> redemptions) {
        redemptions.forEach(this::put);
    }

    @Override
    public Optional<Redemption> find(RedemptionId id) {
        return Optional.ofNullable(kept.redemptions.get(id));
    }

    @Override
    public List<RedemptionId> claimOverdue(Instant now, Duration pause, int limit) {
        var overdue = new ArrayList<RedemptionId>();
        kept.checks.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .forEach(it -> overdue.add(it.getKey()));
        overdue.forEach(id -> kept.checks.put(id, now.plus(pause)));
        return overdue;
    }

    @Override
    public int wrong(CustomerId customer, Instant minute) {
        return guesses.getOrDefault(customer, Map.of()).getOrDefault(minute, 0);
    }

    @Override
    public void addWrong(CustomerId customer, Instant minute) {
        guesses.computeIfAbsent(customer, _ -> new HashMap<>()).merge(minute, 1, Integer::sum);
    }
}
