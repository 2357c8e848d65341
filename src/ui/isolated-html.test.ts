import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isolatedHtml } from './isolated-html.ts';

describe('Arabic prose: a run that would flip stands in an element of its own', () => {
  const number = '<bdi dir="ltr" class="whitespace-nowrap">27-14</bdi>';
  const rows: Record<string, [html: string, isolated: string]> = {
    'in a paragraph': ['<p>القانون 27-14</p>', `<p>القانون ${number}</p>`],
    'in an element within': [
      '<p>القانون <a href="/ar/law/27-14/">رقم <em>27-14</em></a></p>',
      `<p>القانون <a href="/ar/law/27-14/">رقم <em>${number}</em></a></p>`,
    ],
    'a name': ['<p>مكتب UNODC هنا</p>', '<p>مكتب <bdi dir="ltr">UNODC</bdi> هنا</p>'],
    'an attribute is no text': ['<a title="27-14 > 448-1" href=/x>نص</a>', '<a title="27-14 > 448-1" href=/x>نص</a>'],
    'what is isolated stays': [
      '<p><bdi dir="ltr"><a href="tel:1">080000 4747</a></bdi></p>',
      '<p><bdi dir="ltr"><a href="tel:1">080000 4747</a></bdi></p>',
    ],
    'an entity is no word': ['<p>نص &amp; نص &#x27;نص&nbsp;نص</p>', '<p>نص &amp; نص &#x27;نص&nbsp;نص</p>'],
    'a comment is no text': ['<p>نص<!-- 27-14 -->نص</p>', '<p>نص<!-- 27-14 -->نص</p>'],
    'a picture says its own': [
      '<svg aria-label="27-14"><text>2023-2030</text></svg>',
      '<svg aria-label="27-14"><text>2023-2030</text></svg>',
    ],
    'a script is no text': ['<script>27-14 < 448-1</script>نص', '<script>27-14 < 448-1</script>نص'],
    'an example of code': ['<pre><code class="x">27-14\n</code></pre>', `<pre><code class="x">${number}\n</code></pre>`],
    'an empty element': ['<p>نص<br>27-14</p><hr>', `<p>نص<br>${number}</p><hr>`],
  };
  for (const [name, [html, expected]] of Object.entries(rows)) test(name, () => assert.equal(isolatedHtml(html, 'rtl'), expected));
});

test('prose in Latin letters: Arabic that is quoted stands in an element of its own', () => {
  assert.equal(isolatedHtml('<p>«الاتجار» 27-14</p>', 'ltr'), '<p>«<bdi dir="rtl" lang="ar">الاتجار</bdi>» 27-14</p>');
});
