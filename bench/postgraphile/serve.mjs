// The peer of the benchmark: PostGraphile over the same database, with the same token check and the same rights.
import { createServer } from 'node:http';
import { createPublicKey } from 'node:crypto';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';
import jwt from 'jsonwebtoken';

const { PEER_DB, PEER_PORT, PEER_ISSUER } = process.env;

const { keys } = await (await fetch(`${PEER_ISSUER}/keys`)).json();
const key = createPublicKey({ key: keys[0], format: 'jwk' });
const checked = new Map();

/** Checked once and remembered, as the product does it. */
function asker(authorization) {
  const token = (authorization ?? '').replace(/^Bearer /, '');
  let claims = checked.get(token);
  if (!claims || claims.exp * 1000 < Date.now()) {
    claims = jwt.verify(token, key, {
      algorithms: ['RS256'],
      issuer: PEER_ISSUER,
      audience: 'qingshen-graphql',
    });
    checked.set(token, claims);
  }
  return claims;
}

const preset = {
  extends: [PostGraphileAmberPreset],
  // It would offer no condition on columns that only a partial index begins with.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      connectionString: PEER_DB,
      schemas: ['public', 'bench'],
      pgSettingsForIntrospection: { role: 'qingshen_province' },
      poolConfig: { max: 8 },
    }),
  ],
  grafast: {
    explain: false,
    context: ({ node }) => {
      const claims = asker(node?.req?.headers.authorization);
      return {
        pgSettings: {
          role: 'qingshen_province',
          'qingshen.subject': claims.sub,
          'qingshen.actor_name': claims.name,
          'qingshen.acting_role': 'PROVINCE_OFFICER',
          'qingshen.jurisdiction': '',
          'qingshen.party': '',
        },
      };
    },
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
};

const server = createServer();
const instance = postgraphile(preset).createServ(grafserv);
await instance.addTo(server);
server.listen(Number(PEER_PORT), '127.0.0.1');
