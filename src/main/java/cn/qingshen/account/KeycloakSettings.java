package cn.qingshen.account;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this application knows its Keycloak.
 *
 * @param issuerUri the realm's address, exactly as tokens name it
 * @param clientId the pages' confidential client
 * @param accountsSecret of the client that opens and closes accounts
 * @param audience what a bearer token must be for
 */
@ConfigurationProperties("qingshen.keycloak")
record KeycloakSettings(
        String issuerUri, String clientId, String clientSecret, String audience, String accountsSecret) {}
