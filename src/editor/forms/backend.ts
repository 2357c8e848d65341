/** The repository that the editor writes to, where it is not a clone on the same computer. */
export type Backend = {
  name: 'github' | 'gitlab' | 'gitea';
  repo: string;
  branch?: string;
  api_root?: string;
  base_url?: string;
  auth_methods: ['token'];
};

/** Of a clone: the editor wants a repository named before it opens one; it is asked nothing. */
const clone: Backend = { name: 'gitea', repo: 'portal/clone', auth_methods: ['token'] };

/** The addresses of the two services that the editor asks, for the policy of its page. */
const services = { github: 'https://api.github.com', gitlab: 'https://gitlab.com', gitea: undefined } as const;

/**
 * @param env PORTAL_ADMIN_BACKEND as "github:owner/name" or "gitlab:group/name", PORTAL_ADMIN_BRANCH, and PORTAL_ADMIN_API for a GitLab or a
 *   GitHub of one's own: its address, `https://git.example.ma`
 * @throws with what to write, when it is written otherwise
 */
export function backendOf(env: Record<string, string | undefined>): Backend {
  const { PORTAL_ADMIN_BACKEND: set, PORTAL_ADMIN_BRANCH: branch, PORTAL_ADMIN_API: own } = env;
  if (!set) return clone;
  const [, name, repo] = /^(github|gitlab):([\w.-]+(?:\/[\w.-]+)+)$/.exec(set) ?? [];
  if (!repo) throw new Error(`PORTAL_ADMIN_BACKEND: "${set}" is no repository; write github:owner/name or gitlab:group/name`);
  if (own && URL.parse(own)?.origin !== own)
    throw new Error(`PORTAL_ADMIN_API: "${own}" is no address of a server; write it whole and without a path, like https://git.example.ma`);
  const api = own && { api_root: `${own}/api/${name === 'gitlab' ? 'v4' : 'v3'}`, base_url: own };
  return { name: name as 'github' | 'gitlab', repo, ...(branch && { branch }), ...api, auth_methods: ['token'] };
}

/** The addresses that the page of the editor may ask; none for a clone. */
export const hostsOf = (env: Record<string, string | undefined>): string[] => {
  const backend = backendOf(env);
  const host = backend.base_url ?? services[backend.name];
  return host ? [host] : [];
};
