#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

// Swift sees neither macros nor functions of variable arguments.

static inline EVP_PKEY *gazette_generate_rsa(unsigned int bits) { return EVP_RSA_gen(bits); }
static inline EVP_PKEY *gazette_generate_sm2(void) { return EVP_PKEY_Q_keygen(NULL, NULL, "SM2"); }

// Bytes written to a memory BIO, until it is written to or freed.
static inline long gazette_memory(BIO *bio, char **bytes) { return BIO_get_mem_data(bio, bytes); }

// Reading past the end of a memory BIO is its end, not a wait for more.
static inline void gazette_end_at_end(BIO *bio) { BIO_set_mem_eof_return(bio, 0); }

static inline unsigned char *gazette_copy(const void *bytes, size_t count) { return OPENSSL_memdup(bytes, count); }

static inline void gazette_free(void *pointer) { OPENSSL_free(pointer); }

// The server's name is asked for (SNI) and has to be the one of the certificate.
static inline BIO *gazette_tls(BIO *bio, SSL_CTX *context, const char *server) {
    BIO *tls = BIO_new_ssl(context, 1);
    SSL *ssl = NULL;
    if (tls == NULL) return NULL;
    BIO_get_ssl(tls, &ssl);
    if (ssl == NULL || SSL_set_tlsext_host_name(ssl, server) != 1 || SSL_set1_host(ssl, server) != 1) {
        BIO_free(tls);
        return NULL;
    }
    return BIO_push(tls, bio);
}

// The TLS layer that is on top, taken away.
static inline BIO *gazette_without_tls(BIO *bio) {
    BIO *plain = BIO_pop(bio);
    BIO_free(bio);
    return plain;
}
