package shop.user.infrastructure.jdbc;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import shop.platform.jdbc.Sql;
import shop.user.domain.KeyRing;
import shop.user.domain.SigningKey;
import shop.user.domain.SigningKeys;

/** Signing keys in MySQL, the private ones sealed; the primary key is the generation. */
public final class JdbcSigningKeys implements SigningKeys {

    private final Sql sql;
    private final KeyCipher cipher;

    public JdbcSigningKeys(Sql sql, KeyCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public KeyRing ring() {
        return sql.with(handle ->
                new KeyRing(
                        handle.createQuery("SELECT * FROM user_signing_keys")
                                .map(this::read)
                                .list()));
    }

    @Override
    public boolean add(SigningKey key) {
        try {
            sql.use(handle -> insert(handle, key));
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void forgetRetired(Instant before) {
        sql.use(handle ->
                handle.createUpdate("DELETE FROM user_signing_keys WHERE signs_until < :before")
                        .bind("before", before)
                        .execute());
    }

    private void insert(Handle handle, SigningKey key) {
        handle.createUpdate(
                        """
                        INSERT INTO user_signing_keys (generation, id, public_key, private_key,
                            signs_from, signs_until)
                        VALUES (:generation, :id, :public_key, :private_key,
                            :signs_from, :signs_until)
                        """)
                .bind("generation", key.generation())
                .bind("id", key.id())
                .bind("public_key", key.publicKey().getEncoded())
                .bind("private_key", cipher.seal(key.privateKey().getEncoded(), key.id()))
                .bind("signs_from", key.signsFrom())
                .bind("signs_until", key.signsUntil())
                .execute();
    }

    private SigningKey read(RowView row) {
        var id = row.getColumn("id", String.class);
        var published = row.getColumn("public_key", byte[].class);
        var opened = cipher.open(row.getColumn("private_key", byte[].class), id);
        try {
            var rsa = KeyFactory.getInstance("RSA");
            return new SigningKey(
                    row.getColumn("generation", Integer.class),
                    id,
                    (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(published)),
                    (RSAPrivateKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(opened)),
                    row.getColumn("signs_from", Instant.class),
                    row.getColumn("signs_until", Instant.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + id + " cannot be read", e);
        }
    }
}
