import { Provider } from "oidc-provider";
import { connected, oidcClient, oidcIssuer, oidcPort } from "./servers";

/**
 * A real OpenID provider for this run. Whoever signs in there is who they say: the login reads "subject;address;verified", and
 * "none" for the last means that the provider says nothing about it.
 */
const provider = new Provider(oidcIssuer, {
  clients: [
    {
      client_id: oidcClient.id,
      client_secret: oidcClient.secret,
      redirect_uris: [`${connected.origin}/api/auth/callback/oidc`],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ["only for tests"] },
  pkce: { required: () => true },
  async findAccount(_context, id) {
    const [subject = "", email, verified = "none"] = id.split(";");
    return {
      accountId: id,
      claims: async () => ({
        sub: id,
        name: `Person ${subject}`,
        ...(email ? { email } : {}),
        ...(verified === "none" ? {} : { email_verified: verified === "true" }),
      }),
    };
  },
});

provider.listen(oidcPort, "127.0.0.1");
