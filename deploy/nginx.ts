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
  transportSecurity,
  types,
  unasked,
  withDigest,
} from './rules.ts';
import { all, map, pattern, quoted, type Row } from './nginx-maps.ts';

const [textTypes, everyType] = [Object.values(types).filter(({ text }) => text), Object.entries(types)];

/** A pattern over an address with its query. */
const asked = (path: string) => path.replace('(/|$)', '(/|\\?|$)');

/**
 * Headers, each once: nginx adds them a second time to the refusal of a range (416), where they would stand twice; an empty one is not
 * sent. `volatile`, for the value of the first time would be kept.
 */
const variable = (name: string) => `$header_${name.toLowerCase().replaceAll('-', '_')}`;
const once = Object.entries({
  ...Object.fromEntries(Object.entries(always).map(([name, value]) => [name, quoted(value)])),
  'Cache-Control': '$cache',
  Vary: '$vary',
  Allow: '$allow',
  'Content-Security-Policy': '$policy',
  'Cross-Origin-Resource-Policy': '$embedded_by',
  'Access-Control-Allow-Origin': '$readable_by',
  'X-Robots-Tag': '$robots',
  'Strict-Transport-Security': '$transport_security',
});

/** The server of the portal: what deploy/nginx.conf holds. */
export const nginxServer = () => `# Made by npx node deploy/write.ts from deploy/rules.ts: change that, not this.
# The portal behind nginx: deploy/README.md says where it goes. It needs libnginx-mod-http-brotli-static and compressed copies.

# What the reader asks for most in Accept-Language, by weight; see askedMost in rules.ts.
${map('$http_accept_language', '$asked', [['default', '"*"'], ...askedMost.map((each): Row => [pattern(each.replace('*?\\s*(', '*?\\s*(?<known>'), '~*'), '$known'])])}
${map('$http_accept_language', '$unasked', [
  ['default', unasked.language],
  [pattern(unasked.refusal, '~*'), unasked.otherwise],
])}
${map('$asked', '$language', [['default', '$unasked'], ...askedAs.flatMap(([locale, codes]) => codes.map((code): Row => [code, locale]))])}

# An error in the language of the address; where the address has none, in the reader's.
${map('$request_uri', '$error_language', [['default', '$language'], ...errorLanguages.map(([when, language]): Row => [pattern(asked(when)), language])])}

# A help page by its address as nginx reads it, before an error leads to another file (the server block asks first), and as it was sent.
${map('$uri', '$help_page', [['default', '0'], ...all([ofHelp], '1', '~*')])}
${map('$request_uri', '$help_asked', [['default', '0'], ...all([asked(ofHelp)], '1', '~*')])}
${map('$uri', '$cache_of_file', [['default', quoted(caching.page)], ['/', quoted(caching.door)], ...all(withDigest, quoted(caching.withDigest))])}
${map('$help_page$help_asked', '$cache', [
  ['default', quoted(caching.help)],
  ['00', '$cache_of_file'],
])}

# As it was written, with its query, but never "//", which would lead to another host.
${map('$request_uri', '$with_slash', [
  ['default', '""'],
  [pattern('^(?<written>/[^/?]([^?]*[^/?])?)(?<query>\\?.*)?$'), '$written/$query'],
])}

# An empty header is not sent.
${map('"$status $request_uri"', '$vary', [
  ['default', '""'],
  [pattern(`^[45][0-9]+ ${asked(inLanguage).slice(1)}`), '""'],
  [pattern('^(302 /|[45])'), '"Accept-Language"'],
])}
${map('$request_method', '$allow', [['default', quoted(methods.join(', '))], ...methods.map((method): Row => [method, '""'])])}
${map('$uri', '$policy', [['default', quoted(policies.page)], ...all([framed], quoted(policies.framed)), ...all([editor], quoted(policies.editor))])}
${map('$uri', '$embedded_by', [['default', quoted(embedding.own)], ...all([...open, framed], quoted(embedding.all))])}
${map('$uri', '$readable_by', [['default', '""'], ...all(open, '"*"')])}
${map('$uri', '$robots', [['default', '""'], ...all([editor], '"noindex, nofollow"')])}
# Strict-Transport-Security: once TLS stands, and stands for good, write "${transportSecurity}" here.
map "" $transport_security {
    default "";
}

# Each header once: nginx adds them a second time where it refuses a range (416).
${once.map(([name, value]) => `map $status ${variable(name)} {\n    volatile;\n    default ${value};\n    416 "";\n}`).join('\n')}

# No line tells who read what: no address of a reader, no browser, not what follows "?", not the page that led here; nothing of a help
# page; nor of the files that every page loads, whose lines would tell of a page that has none.
${map('$request_uri', '$logged_file', [['default', '1'], ...all(['^/+(_astro|search)/', '^/+[^/]+\\.(svg|ico|png)(\\?|$)'], '0')])}
${map('$cache', '$logged', [
  ['default', '$logged_file'],
  [caching.help, '0'],
])}
${map('$request_uri', '$logged_address', [[pattern('^(?<without_question>[^?]*)'), '$without_question']])}
log_format portal '- - - [$time_local] "$request_method $logged_address $server_protocol" $status $body_bytes_sent "-" "-"';

# One network address holds so many answers at a time; many readers of a phone company share one.
limit_conn_zone $binary_remote_addr zone=portal_readers:10m;

server {
    listen 80 default_server;
    server_name _;
    root /srv/portal/current;
    absolute_redirect off;
    server_tokens off;
    set $first $help_page;
    access_log /var/log/nginx/portal.log portal if=$logged;
    # Lines below "crit" hold the reader's address and the page.
    error_log /var/log/nginx/portal-error.log crit;
    log_not_found off;

    # Who opens a connection and says nothing, or takes nothing, does not hold it; what an address may hold.
    client_header_timeout 10s;
    client_body_timeout 10s;
    send_timeout 30s;
    keepalive_timeout 30s;
    reset_timedout_connection on;
    lingering_timeout 1s;
    limit_conn portal_readers 256;
    limit_conn_status 429;
    client_max_body_size 1k;
    client_header_buffer_size 1k;
    large_client_header_buffers 4 ${longestAddress + 200};

    # A release is switched by a link: what is opened is what the link names now.
    open_file_cache off;
    disable_symlinks off;

    charset utf-8;
    charset_types ${textTypes
      .map(({ type }) => type)
      .filter((type) => type !== 'text/html') // always among them
      .join(' ')};
    types {
${everyType.map(([extension, { type }]) => `        ${type} ${extension};`).join('\n')}
    }
    default_type application/octet-stream;
    gzip_static on;
    gzip_vary on;
    brotli_static on;

    # All headers stand here and none in a location: one there would drop all of these.
${once.map(([name]) => `    add_header ${name} ${variable(name)} always;`).join('\n')}

    # A folder without a page is "not found", and so is what may not be read.
    error_page 403 =404 /$error_language/404.html;
    error_page 404 /$error_language/404.html;
    error_page 400 405 408 411 413 414 417 429 431 500 501 503 505 /$error_language/refused.html;
    error_page 494 =431 /$error_language/refused.html;
    location ~ "^/[a-z]+/404\\.html$" {
        internal;
    }
    location ~ "^/[a-z]+/refused\\.html$" {
    }

${hidden.map((each) => `    location ~ "${each}" {\n        return 404;\n    }`).join('\n')}
    location = / {
        if ($allow) {
            return 405;
        }
        return 302 /$language/;
    }
    location ~ "${plainText}" {
        default_type text/plain;
    }
    location ~ "/$" {
        if ($allow) {
            return 405;
        }
        try_files \${uri}index.html =404;
    }
    location / {
        if ($allow) {
            return 405;
        }
        try_files $uri @folder;
    }
    # An address without its closing slash is sent on to that of the page, with its query.
    location @folder {
        if (!-f $document_root$uri/index.html) {
            return 404;
        }
        if ($with_slash) {
            return 301 $with_slash;
        }
        rewrite "^(.*)$" $1/ permanent;
    }
}
`;
