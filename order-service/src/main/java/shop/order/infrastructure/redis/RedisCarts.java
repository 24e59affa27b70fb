package shop.order.infrastructure.redis;

import static java.util.Comparator.comparingLong;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Basket;
import shop.order.domain.CouponCode;
import shop.order.domain.CustomerId;
import shop.order.domain.OrderId;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProblem;
import shop.order.domain.PriceTag;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;
import shop.order.domain.cart.Cart;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.CartItem;
import shop.order.domain.cart.CartToken;
import shop.order.domain.cart.Carts;
import shop.order.domain.cart.CheckoutId;
import shop.platform.redis.Redis;

/**
 * Carts in Redis: for each a hash with a field for each product, {@code p:<id>} with {@code
 * quantity|price|since}, and the fields {@code coupon} and {@code checkout}. Each change is a
 * script, so that nothing comes between its parts.
 */
public final class RedisCarts implements Carts {

    static final Duration CUSTOMERS_LIFE = Duration.ofDays(30);
    static final Duration GUESTS_LIFE = Duration.ofDays(7);
    private static final Duration REQUESTS_LIFE = Duration.ofDays(2);

    private static final String PRODUCT = "p:";
    private static final String COUPON = "coupon";
    private static final String CHECKOUT = "checkout";

    private static final long FULL = -1;
    private static final long MISSING = -3;

    /** What each script begins with: how many products there are, and how a line is read. */
    private static final String WORDS =
            """
            local function lines(key)
              return redis.call('HLEN', key) - redis.call('HEXISTS', key, 'coupon')
                - redis.call('HEXISTS', key, 'checkout')
            end
            local function read(value)
              local quantity, price, since = string.match(value, '^(%d+)|([^|]*)|(%d+)$')
              return tonumber(quantity), price, since
            end
            local function keep(key, life, checkout)
              redis.call('HSETNX', key, 'checkout', checkout)
              redis.call('EXPIRE', key, life)
            end
            """;

    private static final String OPEN = WORDS + "keep(KEYS[1], ARGV[1], ARGV[2]) return 1";

    private static final String ADD =
            WORDS
                    + """
                    local field, wanted, price, since = ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6]
                    local most, largest, how = tonumber(ARGV[7]), tonumber(ARGV[8]), ARGV[9]
                    local there = redis.call('HGET', KEYS[1], field)
                    if there then
                      local had, _, before = read(there)
                      since = before
                      if how == 'plus' then wanted = had + wanted
                      elseif had >= wanted then
                        redis.call('EXPIRE', KEYS[1], ARGV[1])
                        return had
                      end
                      if wanted > largest then return -wanted - 10 end
                    elseif lines(KEYS[1]) >= most then return -1 end
                    redis.call('HSET', KEYS[1], field, wanted .. '|' .. price .. '|' .. since)
                    keep(KEYS[1], ARGV[1], ARGV[2])
                    return wanted
                    """;

    private static final String CHANGE =
            WORDS
                    + """
                    local there = redis.call('HGET', KEYS[1], ARGV[3])
                    if not there then return -3 end
                    local _, price, since = read(there)
                    redis.call('HSET', KEYS[1], ARGV[3], ARGV[4] .. '|' .. price .. '|' .. since)
                    keep(KEYS[1], ARGV[1], ARGV[2])
                    return 1
                    """;

    private static final String REMOVE =
            WORDS
                    + """
                    if redis.call('HDEL', KEYS[1], ARGV[3]) == 0 then return -3 end
                    keep(KEYS[1], ARGV[1], ARGV[2])
                    return 1
                    """;

    private static final String USE_COUPON =
            WORDS
                    + """
                    if ARGV[3] == '' then
                      if redis.call('HDEL', KEYS[1], 'coupon') == 0 then return 1 end
                    else redis.call('HSET', KEYS[1], 'coupon', ARGV[3]) end
                    keep(KEYS[1], ARGV[1], ARGV[2])
                    return 1
                    """;

    private static final String CLEAR =
            WORDS
                    + """
                    if redis.call('DEL', KEYS[1]) == 1 then keep(KEYS[1], ARGV[1], ARGV[2]) end
                    return 1
                    """;

    private static final String TOLD =
            WORDS
                    + """
                    for i = 3, #ARGV, 2 do
                      local there = redis.call('HGET', KEYS[1], ARGV[i])
                      if there then
                        local quantity, _, since = read(there)
                        redis.call('HSET', KEYS[1], ARGV[i],
                          quantity .. '|' .. ARGV[i + 1] .. '|' .. since)
                      end
                    end
                    return 1
                    """;

    private static final String MERGE =
            WORDS
                    + """
                    local most, largest = tonumber(ARGV[3]), tonumber(ARGV[4])
                    local guests = redis.call('HGETALL', KEYS[2])
                    if #guests == 0 then return 0 end
                    local there = lines(KEYS[1])
                    for i = 1, #guests, 2 do
                      local field, value = guests[i], guests[i + 1]
                      if string.sub(field, 1, 2) == 'p:' then
                        local own = redis.call('HGET', KEYS[1], field)
                        if own then
                          local more = read(value)
                          local had, price, since = read(own)
                          redis.call('HSET', KEYS[1], field,
                            math.min(had + more, largest) .. '|' .. price .. '|' .. since)
                        elseif there < most then
                          redis.call('HSET', KEYS[1], field, value)
                          there = there + 1
                        end
                      elseif field == 'coupon' then
                        redis.call('HSETNX', KEYS[1], field, value)
                      end
                    end
                    redis.call('DEL', KEYS[2])
                    keep(KEYS[1], ARGV[1], ARGV[2])
                    return 1
                    """;

    private static final String TAKE =
            WORDS
                    + """
                    if not redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[3]) then return 0 end
                    if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
                    for i = 4, #ARGV, 2 do
                      local there = redis.call('HGET', KEYS[1], ARGV[i])
                      if there then
                        local had, price, since = read(there)
                        local left = had - tonumber(ARGV[i + 1])
                        if left > 0 then
                          redis.call('HSET', KEYS[1], ARGV[i], left .. '|' .. price .. '|' .. since)
                        else redis.call('HDEL', KEYS[1], ARGV[i]) end
                      end
                    end
                    redis.call('HDEL', KEYS[1], 'coupon')
                    redis.call('HSET', KEYS[1], 'checkout', ARGV[2])
                    redis.call('EXPIRE', KEYS[1], ARGV[1])
                    return 1
                    """;

    private static final String GIVE_UP =
            """
            if redis.call('HGET', KEYS[1], 'checkout') == ARGV[3] then
              redis.call('HSET', KEYS[1], 'checkout', ARGV[2])
            end
            return 1
            """;

    /** A line and since when it is there. */
    private record Kept(CartItem item, long since) {

        static Kept of(String field, String value) {
            var parts = value.split("\\|", -1);
            return new Kept(
                    new CartItem(
                            new ProductId(field.substring(PRODUCT.length())),
                            new Quantity(Integer.parseInt(parts[0])),
                            new BigDecimal(parts[1])),
                    Long.parseLong(parts[2]));
        }
    }

    private final Redis redis;
    private final Clock clock;

    public RedisCarts(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Cart find(CartId id) {
        var fields = redis.call(commands -> commands.hgetall(key(id)));
        var items =
                fields.entrySet().stream()
                        .filter(field -> field.getKey().startsWith(PRODUCT))
                        .map(field -> Kept.of(field.getKey(), field.getValue()))
                        .sorted(comparingLong(Kept::since))
                        .map(Kept::item)
                        .toList();
        return new Cart(
                items,
                read(fields, COUPON).map(CouponCode::new).orElse(null),
                read(fields, CHECKOUT).map(CheckoutId::new).orElse(null));
    }

    @Override
    public boolean exists(CartId id) {
        return redis.call(commands -> commands.exists(key(id))) == 1;
    }

    @Override
    public void open(CartId id) {
        run(OPEN, id);
    }

    @Override
    public void add(CartId id, CartItem item) {
        add(id, item, "plus");
    }

    @Override
    public void addUpTo(CartId id, CartItem item) {
        add(id, item, "least");
    }

    private void add(CartId id, CartItem item, String how) {
        var outcome =
                run(
                        ADD,
                        id,
                        field(item.product()),
                        Integer.toString(item.quantity().value()),
                        item.price().toPlainString(),
                        Long.toString(clock.millis()),
                        Integer.toString(Basket.MAX_LINES),
                        Integer.toString(Quantity.MAX),
                        how);
        if (outcome == FULL) {
            throw new OrderProblem.CartFull();
        }
        if (outcome < 0) {
            throw new OrderProblem.QuantityOutOfRange(Math.toIntExact(-outcome - 10));
        }
    }

    @Override
    public void change(CartId id, ProductId product, Quantity quantity) {
        refuseMissing(run(CHANGE, id, field(product), Integer.toString(quantity.value())), product);
    }

    @Override
    public void remove(CartId id, ProductId product) {
        refuseMissing(run(REMOVE, id, field(product)), product);
    }

    @Override
    public void useCoupon(CartId id, @Nullable CouponCode coupon) {
        run(USE_COUPON, id, coupon == null ? "" : coupon.value());
    }

    @Override
    public void clear(CartId id) {
        run(CLEAR, id);
    }

    @Override
    public void told(CartId id, List<PriceTag> prices) {
        run(
                TOLD,
                id,
                prices.stream()
                        .flatMap(it ->
                                Stream.of(field(it.product()), it.price().amount().toPlainString()))
                        .toArray(String[]::new));
    }

    @Override
    public void merge(CartToken guest, CustomerId customer) {
        var id = new CartId.OfCustomer(customer);
        run(
                MERGE,
                List.of(key(id), key(new CartId.OfGuest(guest))),
                id,
                Integer.toString(Basket.MAX_LINES),
                Integer.toString(Quantity.MAX));
    }

    @Override
    public CheckoutId checkoutOf(CartId id, String request, CheckoutId current) {
        var key = "cart:request:" + owner(id) + ":" + request;
        var onlyOnce = SetArgs.Builder.nx().ex(REQUESTS_LIFE);
        return redis.call(commands -> {
            commands.set(key, current.value(), onlyOnce);
            return Optional.ofNullable(commands.get(key)).map(CheckoutId::new).orElse(current);
        });
    }

    @Override
    public void take(CartId id, OrderId order, List<OrderLine> lines) {
        var arguments = new ArrayList<String>();
        arguments.add(Long.toString(CUSTOMERS_LIFE.toSeconds()));
        for (var line : lines) {
            arguments.add(field(line.product()));
            arguments.add(Integer.toString(line.quantity().value()));
        }
        run(
                TAKE,
                List.of(key(id), "cart:taken:" + order.value()),
                id,
                arguments.toArray(String[]::new));
    }

    @Override
    public void giveUp(CartId id, CheckoutId checkout) {
        run(GIVE_UP, id, checkout.value());
    }

    private long run(String script, CartId id, String... arguments) {
        return run(script, List.of(key(id)), id, arguments);
    }

    /**
     * Each script is first told how long the cart lives, and a new checkout in case it needs one.
     */
    private long run(String script, List<String> keys, CartId id, String... arguments) {
        var all =
                Stream.concat(
                                Stream.of(
                                        Long.toString(life(id).toSeconds()),
                                        CheckoutId.fresh().value()),
                                Stream.of(arguments))
                        .toArray(String[]::new);
        return redis.<Long>call(commands ->
                commands.eval(script, ScriptOutputType.INTEGER, keys.toArray(String[]::new), all));
    }

    private static void refuseMissing(long outcome, ProductId product) {
        if (outcome == MISSING) {
            throw new OrderProblem.NotInCart(product);
        }
    }

    private static Optional<String> read(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static String field(ProductId product) {
        return PRODUCT + product.value();
    }

    private static String key(CartId id) {
        return "cart:" + owner(id);
    }

    private static String owner(CartId id) {
        return switch (id) {
            case CartId.OfCustomer(var customer) -> "user:" + customer.value();
            case CartId.OfGuest(var token) -> "guest:" + token.value();
        };
    }

    private static Duration life(CartId id) {
        return switch (id) {
            case CartId.OfCustomer _ -> CUSTOMERS_LIFE;
            case CartId.OfGuest _ -> GUESTS_LIFE;
        };
    }
}
