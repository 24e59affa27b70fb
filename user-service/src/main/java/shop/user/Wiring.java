package shop.user;

import io.avaje.jsonb.Jsonb;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import shop.platform.discovery.Discovery;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Relay;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.Check;
import shop.platform.web.ServiceServer;
import shop.user.application.ChangeRights;
import shop.user.application.EditProfile;
import shop.user.application.ForgetExpiredSessions;
import shop.user.application.ListUsers;
import shop.user.application.LogIn;
import shop.user.application.LogInLimits;
import shop.user.application.LogOut;
import shop.user.application.LogOutEverywhere;
import shop.user.application.OpenAdminAccount;
import shop.user.application.RefreshSession;
import shop.user.application.Register;
import shop.user.application.ShowContacts;
import shop.user.application.ShowUser;
import shop.user.domain.LiveKeys;
import shop.user.domain.Profile;
import shop.user.infrastructure.jdbc.BlindedIdempotency;
import shop.user.infrastructure.jdbc.JdbcSessions;
import shop.user.infrastructure.jdbc.JdbcSigningKeys;
import shop.user.infrastructure.jdbc.JdbcUsers;
import shop.user.infrastructure.jdbc.KeyCipher;
import shop.user.infrastructure.password.BcryptPasswordHashing;
import shop.user.infrastructure.redis.LocalAttempts;
import shop.user.infrastructure.redis.RedisAttempts;
import shop.user.infrastructure.token.JwtAccessTokens;
import shop.user.infrastructure.token.PublishedKeySet;
import shop.user.presentation.rest.ClientAddresses;
import shop.user.presentation.rest.InternalUserController;
import shop.user.presentation.rest.InternalUserController$Route;
import shop.user.presentation.rest.KeySetController;
import shop.user.presentation.rest.KeySetController$Route;
import shop.user.presentation.rest.SessionController;
import shop.user.presentation.rest.SessionController$Route;
import shop.user.presentation.rest.UserController;
import shop.user.presentation.rest.UserController$Route;
import shop.user.presentation.schedule.UserSchedule;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8001;

    /** More than clocks may differ by when an access token is checked. */
    private static final Duration LEEWAY = Duration.ofMinutes(2);

    private final Settings settings;
    private final UserSettings own;
    private final KafkaSettings kafka;
    private final ServiceCredential credential;
    private final Clock clock = Database.clock();
    private final SecureRandom random = new SecureRandom();
    private final Observability observability;
    private final Database database;
    private final Redis redis;
    private final Discovery discovery;
    private final JdbcUsers users;
    private final JdbcSessions sessions;
    private final BcryptPasswordHashing hashing;
    private final LiveKeys keys;
    private final JwtAccessTokens signer;
    private final PublishedKeySet keySet;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = UserSettings.of(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(UserService.NAME, settings);
        var databaseSettings = DatabaseSettings.of(settings, "user");
        settings.check();
        this.observability = parts.add(Observability.of(UserService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.redis = parts.add(Redis.open(settings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.users = new JdbcUsers(database.sql(), database.transactions(), database.outbox());
        this.sessions = new JdbcSessions(database.sql());
        this.hashing =
                parts.add(
                        new BcryptPasswordHashing(
                                own.bcryptCost(), own.hashesAtOnce(), own.hashesWaiting()));
        this.keys =
                new LiveKeys(
                        new JdbcSigningKeys(database.sql(), new KeyCipher(own.secret())),
                        own.keyLife(),
                        own.accessTokenLife().plus(LEEWAY),
                        clock);
        this.signer = new JwtAccessTokens(keys::signing, own.accessTokenLife(), clock);
        this.keySet = new PublishedKeySet(keys);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        keys.renew();
        own.admin().ifPresent(this::openAdminAccount);
        parts.add(Relay.start(database.outbox(), kafka, observability));
        var forgetExpired = new ForgetExpiredSessions(sessions, clock);
        parts.add(new UserSchedule(keys, own.renewKeysEvery(), forgetExpired));
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private void openAdminAccount(UserSettings.Admin admin) {
        new OpenAdminAccount(users, hashing, clock)
                .handle(
                        new Register.Command(
                                admin.email(),
                                admin.username(),
                                admin.password(),
                                new Profile(null, null, null)));
    }

    private ServiceServer server() {
        return ServiceServer.named(UserService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(keySet, clock))
                .credential(credential)
                .route(json ->
                        new UserController$Route(userController(), json.validator(), json.jsonb()))
                .route(json ->
                        new SessionController$Route(
                                sessionController(json.jsonb()), json.validator(), json.jsonb()))
                .route(json ->
                        new InternalUserController$Route(
                                new InternalUserController(new ShowContacts(users)), json.jsonb()))
                .route(_ -> new KeySetController$Route(new KeySetController(keySet)))
                .idempotency(
                        new BlindedIdempotency(database.idempotency(), own.secret()),
                        "POST /api/users/register")
                .check("mysql", database::isAlive)
                .check(new Check("redis", false, redis::isAlive));
    }

    private UserController userController() {
        return new UserController(
                new Register(users, hashing, clock),
                new ShowUser(users),
                new ListUsers(users),
                new EditProfile(users),
                new ChangeRights(users, sessions, database.transactions(), clock));
    }

    private SessionController sessionController(Jsonb jsonb) {
        return new SessionController(
                new LogIn(
                        users,
                        sessions,
                        hashing,
                        signer,
                        new RedisAttempts(redis, new LocalAttempts(clock)),
                        LogInLimits.STANDARD,
                        random,
                        own.sessionLife(),
                        clock),
                new RefreshSession(sessions, users, signer, random, clock),
                new LogOut(sessions, clock),
                new LogOutEverywhere(sessions, clock),
                new ClientAddresses(own.behindProxy()),
                jsonb,
                clock);
    }

    private static Access access() {
        return Access.builder()
                .service("GET", "/internal/users")
                .open("POST", "/api/users/register")
                .open("POST", "/api/users/login")
                .open("POST", "/api/users/token/refresh")
                .open("POST", "/api/users/logout")
                .open("GET", "/.well-known/jwks.json")
                .open("GET", "/api/users/.well-known/jwks.json")
                .staff("GET", "/api/users")
                .admin("POST", "/api/users/{id}/set-admin")
                .admin("PUT", "/api/users/{id}/roles")
                .admin("POST", "/api/users/{id}/disable")
                .admin("POST", "/api/users/{id}/enable")
                .build();
    }
}
