import { miniatureSite } from '/work/wt/servers/tests/site/fixture-site.ts';
const m = miniatureSite('servers-mini'); m.build({PORTAL_SITE:'https://traite.ma'}); console.log(m.site, m.content);
