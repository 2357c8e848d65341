import { always, policies } from './headers.ts';
import {
  askedAs,
  askedMost,
  caching,
  editor,
  embedding,
  errorLanguages,
  framed,
  hidden,
  inLanguage,
  longestAddress,
  methods,
  ofHelp,
  open,
  plainText,
  types,
  unasked,
  withDigest,
} from './rules.ts';

/** A pattern as a word of the Caddyfile; backquotes keep its backslashes. */
const word = (pattern: string) => `\`~(?i)${pattern}\``;
/** Headers that an answer has when its address fits; the last that fits counts. */
const when = (name: string, patterns: readonly string[], headers: Record<string, string>, flag = '') =>
  [
    `@${name} path_regexp ${name} \`${flag}${patterns.length > 1 ? patterns.map((each) => `(${each})`).join('|') : patterns[0]!}\``,
    ...Object.entries(headers).map(([header, value]) => `header @${name} ${header} "${value}"`),
  ].map((line) => `\t\t${line}`);

/** Headers of every answer, found or not. */
const common: Record<string, string> = {
  ...always,
  'Cache-Control': caching.page,
  'Content-Security-Policy': policies.page,
  'Cross-Origin-Resource-Policy': embedding.own,
};

/** The portal behind Caddy: what deploy/Caddyfile holds. */
export const caddyfile = () => `# Made by npx node deploy/write.ts from deploy/rules.ts: change that, not this.
# The portal behind Caddy 2.6 or newer: deploy/README.md says where it goes. No access log is written.
# PORTAL_HOST is the name of the host (Caddy then fetches a certificate), PORTAL_ROOT the folder of the site,
# PORTAL_TRANSPORT_SECURITY what Strict-Transport-Security says, once TLS stands for good.
{
	admin off
	servers {
		timeouts {
			read_header 10s
			read_body 10s
			write 10m
			idle 30s
		}
		max_header_size 16KB
	}
}
{$PORTAL_HOST::80} {
	root * {$PORTAL_ROOT:/srv/portal/current}

	# What the reader asks for most in Accept-Language, by weight; see askedMost in rules.ts.
	map {header.Accept-Language} {asked} {
${askedMost.map((pattern) => `\t\t${word(pattern)} "\${2}"`).join('\n')}
		default "*"
	}
	map {header.Accept-Language} {unasked} {
		${word(unasked.refusal)} ${unasked.otherwise}
		default ${unasked.language}
	}
	map {asked} {language} {
${askedAs.map(([locale, codes]) => `\t\t${word(`^(${codes.join('|')})$`)} ${locale}`).join('\n')}
		default {unasked}
	}
	# An error in the language of the address; where the address has none, in the reader's.
	map {path} {error_language} {
${errorLanguages.map(([pattern, language]) => `\t\t\`~${pattern}\` ${language}`).join('\n')}
		default {language}
	}

	route {
		header -Server
${Object.entries(common)
  .map(([name, value]) => `\t\theader ${name} "${value}"`)
  .join('\n')}
		@secure expression \`"{$PORTAL_TRANSPORT_SECURITY}" != ""\`
		header @secure Strict-Transport-Security "{$PORTAL_TRANSPORT_SECURITY}"
${when('help', [ofHelp], { 'Cache-Control': caching.help }, '(?i)').join('\n')}
${when('editor', [editor], { 'Content-Security-Policy': policies.editor, 'X-Robots-Tag': 'noindex, nofollow' }).join('\n')}

		@method not method ${methods.join(' ')}
		header @method Allow "${methods.join(', ')}"
		error @method 405
		@long expression \`{http.request.orig_uri}.size() > ${longestAddress}\`
		error @long 414
		@door path /
		header @door Cache-Control "${caching.door}"
		header @door Vary Accept-Language
		redir @door /{language}/ 302
		@hidden path_regexp \`${hidden.map((each) => `(${each})`).join('|')}\`
		error @hidden 404
		@missing path_regexp ^/[a-z]+/404\\.html$
		error @missing 404

		# An address without its closing slash is sent on to that of the page as it was written, with its query, but never to another host.
		@folder {
			file {path}/index.html
			vars_regexp folder {http.request.orig_uri} \`^(/[^/?]([^?]*[^/?])?)(\\?.*)?$\`
		}
		redir @folder {re.folder.1}/{re.folder.3} 308
		@there file {path} {path}/index.html
		route @there {
			header {
				Vary Accept-Encoding
				defer
			}
${when('digest', withDigest, { 'Cache-Control': caching.withDigest }).join('\n')}
${when('framed', [framed], { 'Content-Security-Policy': policies.framed, 'Cross-Origin-Resource-Policy': embedding.all }).join('\n')}
${when('open', open, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': embedding.all }).join('\n')}
${Object.entries(types)
  .map(
    ([extension, { type, text }]) =>
      `\t\t\t@${extension} path *.${extension}\n\t\t\theader @${extension} Content-Type "${type}${text ? '; charset=utf-8' : ''}"`,
  )
  .join('\n')}
			@text path_regexp ${plainText}
			header @text Content-Type "text/plain; charset=utf-8"
			file_server {
				precompressed br zstd gzip
			}
		}
		error 404
	}

	handle_errors {
		header Content-Type "text/html; charset=utf-8"
		header -Etag
		header -Access-Control-Allow-Origin
		header Cross-Origin-Resource-Policy "${embedding.own}"
		@unaddressed not path_regexp ${inLanguage}
		header @unaddressed Vary Accept-Language
		@notfound expression {http.error.status_code} in [403, 404]
		rewrite @notfound /{error_language}/404.html
		@other expression !({http.error.status_code} in [403, 404])
		rewrite @other /{error_language}/refused.html
		file_server
	}
}
`;
