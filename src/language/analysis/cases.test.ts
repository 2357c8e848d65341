import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '#src/language/locales.ts';
import { tellingTokens, tokens } from './tokens.ts';

const one = (word: string, locale: Language) => tokens(word, locale)[0]!;
/** Whether an index files two words under one form. */
const meet = (a: string, b: string, locale: Language): boolean => one(a, locale).forms.at(-1) === one(b, locale).forms.at(-1);

/** Words that find one another, by rule. */
const together: Record<Language, Record<string, string[][]>> = {
  ar: {
    'seats of hamza': [
      ['إيواء', 'ايواء', 'أيواء', 'ايوا'],
      ['إجراء', 'إجراءات', 'اجراءات', 'الاجراءات'],
      ['إعداد', 'اعداد', 'الاعداد'],
      ['مسؤول', 'مسوول'],
      ['رئاسة', 'رياسة'],
    ],
    'alef maqsura, ta marbuta': [
      ['القضائي', 'القضائى'],
      ['حماية', 'حمايه'],
    ],
    'marks, tatweel, presentation forms, letters of other keyboards': [
      ['مكافحة', 'مُكَافَحَة', 'مكافـــحة'],
      ['لاجئ', 'ﻻﺟﺊ'],
      ['كتاب', 'کتاب'],
    ],
    'what is glued before': [
      [
        'الضحايا',
        'والضحايا',
        'فالضحايا',
        'بالضحايا',
        'كالضحايا',
        'للضحايا',
        'وللضحايا',
        'وبالضحايا',
        'ضحايا',
        'لضحايا',
        'بضحايا',
        'وضحايا',
        'ولضحايا',
      ],
      ['مكافحة', 'لمكافحة', 'ولمكافحة', 'وبمكافحة', 'بالمكافحة'],
    ],
    'attached pronouns': [
      ['حماية', 'حمايتهم', 'حمايته', 'حمايتنا'],
      ['حقوق', 'حقوقهم', 'حقوقكم', 'بحقوقها'],
      ['خدمة', 'خدماته', 'خدماتها', 'خدمات'],
    ],
    'dual and sound plurals': [
      ['مهاجر', 'مهاجرين', 'مهاجرون', 'المهاجران', 'مهاجرة', 'مهاجرات'],
      ['جريمة', 'جريمتين', 'جريمتان'],
      ['تدبير', 'تدبيران', 'تدبيرا'],
      ['صحافي', 'صحافيين', 'صحافية'],
    ],
    'broken plurals': [
      ['شاهد', 'شهود', 'والشهود', 'الشاهدة'],
      ['قاض', 'القاضي', 'قضاة', 'للقضاة'],
      ['محكمة', 'محاكم', 'بالمحاكم', 'محكمتها'],
      ['حدث', 'أحداث', 'احداث', 'إحداث'],
      ['امرأة', 'المرأة', 'نساء', 'للنساء'],
      ['عامل', 'عمال', 'العاملين', 'عاملة'],
      ['جواز', 'جوازات', 'جوازه'],
      ['آلية', 'آليات', 'اليات'],
      ['نشاط', 'أنشطة', 'وأنشطة'],
    ],
    'verb and noun': [
      ['ساعدوني', 'مساعدة', 'يساعد', 'يساعدونهم', 'سيساعد'],
      ['عاونوني', 'معاونة'],
      ['يتاجر', 'الاتجار', 'يتاجرون'],
      ['يستغل', 'استغلال', 'استغل', 'للاستغلال'],
      ['يستقبل', 'استقبال'],
      ['يشارك', 'المشاركة'],
      ['يتعاون', 'التعاون'],
      ['يحدد', 'تحديد'],
      ['يبلغ', 'التبليغ'],
      ['يعتمد', 'اعتماد'],
    ],
    numbers: [['27.14', '27-14', '٢٧.١٤', '٢٧٫١٤', '۲۷-۱۴', '١٤-٢٧', '27\u201114']],
  },
  zgh: {
    'one word in three scripts': [['ⵜⵉⵡⵉⵙⵉ', 'ⵜⵉⵡⵉⵙⵉ']],
    'states, number, gender': [
      ['ⴰⵙⵏⵓⴱⴳ', 'ⵓⵙⵏⵓⴱⴳ'],
      ['ⵉⵣⵔⴼ', 'ⵉⵣⵔⴼⴰⵏ', 'ⵓⵣⵔⴼ'],
      ['ⵜⴰⴳⵍⴷⵉⵜ', 'ⵜⴳⵍⴷⵉⵜ'],
    ],
    'ⵯ and ⴻ': [['ⴰⵙⴳⴳⵯⴰⵙ', 'ⴰⵙⴳⴳⴰⵙ', 'ⴰⵙⴻⴳⴳⵯⴰⵙ']],
    'Arabic words as on Arabic pages': [['شاهد', 'والشهود']],
  },
  fr: {
    accents: [['hébergement', 'hebergement', 'HÉBERGEMENT']],
    ligatures: [['œuvre', 'oeuvre', 'Œuvres']],
    plurals: [
      ['tribunal', 'tribunaux'],
      ['bureau', 'bureaux'],
      ['lieu', 'lieux'],
      ['travail', 'travaux'],
      ['victime', 'victimes'],
    ],
    feminines: [
      ['réfugié', 'réfugiée', 'réfugiés', 'réfugiées', 'refugie'],
      ['national', 'nationale', 'nationales', 'nationaux'],
      ['travailleur', 'travailleuse', 'travailleuses'],
      ['marocain', 'marocaine', 'marocaines'],
      ['policier', 'policière', 'policieres'],
    ],
    'the soft hyphen': [['hébergement', 'héberge\u00adment']],
  },
  en: {
    'American and British': [
      ['organization', 'organisation', 'organizations'],
      ['labor', 'labour'],
      ['center', 'centre', 'centers'],
      ['defense', 'defence'],
      ['program', 'programme', 'programs'],
      ['analyzed', 'analysed'],
      ['judgment', 'judgement'],
    ],
    'plurals, regular and not': [
      ['woman', 'women'],
      ['child', 'children'],
      ['person', 'people', 'persons'],
      ['study', 'studies'],
      ['law', 'laws'],
      ['witness', 'witnesses'],
    ],
    'verbs in -ed and -ing': [
      ['abuse', 'abused', 'abusing'],
      ['report', 'reported', 'reporting', 'reports'],
      ['stop', 'stopped', 'stopping'],
      ['identify', 'identified', 'identifies'],
      ['trafficked', 'trafficking'],
    ],
  },
  es: {
    accents: [
      ['víctima', 'victima', 'víctimas'],
      ['niña', 'nina', 'niñas', 'niño', 'niños'],
    ],
    'plurals in -s, -es, -ces, -ciones': [
      ['juez', 'jueces'],
      ['acción', 'acciones'],
      ['mujer', 'mujeres'],
      ['ley', 'leyes'],
      ['padre', 'padres'],
      ['país', 'países'],
      ['orden', 'órdenes'],
      ['base', 'bases'],
    ],
    gender: [
      ['trabajador', 'trabajadora', 'trabajadoras'],
      ['abogado', 'abogada', 'abogadas'],
    ],
  },
};

/** Words that another word does not find: neither exactly nor by a form. */
const apart: Partial<Record<Language, [string, string][]>> = {
  ar: [
    ['فعالية', 'عالي'],
    ['بطاقة', 'طاقة'],
    ['كلام', 'لام'],
    ['وطنية', 'طني'],
    ['إعلان', 'أعلى'],
    ['إجراء', 'أجراء'],
    ['إعداد', 'أعداد'],
    ['خدمة', 'خادم'],
  ],
  fr: [
    ['traite', 'traitement'],
    ['traité', 'traitement'],
    ['trait', 'traite'],
    ['parti', 'partie'],
  ],
  en: [
    ['women', 'womb'],
    ['news', 'new'],
    ['traffic', 'trafficking'],
    ['laboratory', 'labour'],
    ['during', 'dure'],
  ],
  es: [
    ['trata', 'trato'],
    ['caso', 'casa'],
    ['mes', 'me'],
  ],
};

for (const [locale, rules] of Object.entries(together) as [Language, Record<string, string[][]>][]) {
  describe(locale, () => {
    for (const [rule, families] of Object.entries(rules)) {
      test(rule, () => {
        for (const [first, ...others] of families) {
          for (const other of others) {
            assert.ok(meet(first!, other, locale), `${first} finds ${other}: ${one(first!, locale).forms} / ${one(other, locale).forms}`);
            assert.ok(meet(other, first!, locale), `${other} finds ${first}`);
          }
        }
      });
    }
    for (const [a, b] of apart[locale] ?? []) test(`${a} is not ${b}`, () => assert.ok(!meet(a, b, locale)));
  });
}

test('an exact form tells words apart that a form brings together', () => {
  for (const [a, b, locale] of [
    ['traite', 'traité', 'fr'],
    ['nino', 'niño', 'es'],
    ['أحداث', 'إحداث', 'ar'],
    ['إعلام', 'أعلام', 'ar'],
  ] as const)
    assert.notEqual(one(a, locale).exact, one(b, locale).exact);
});

test('elided words, hyphens and controls part words; numbers, symbols and DOIs stay whole', () => {
  const words = (text: string, locale: Language = 'fr') => tellingTokens(text, locale).map(({ exact }) => exact);
  assert.deepEqual(
    words("L’hébergement, qu’il s'agisse d’asile jusqu’aux droits-de\u2011l’homme"),
    ['hébergement', 'il', 'agisse', 'asile', 'droits', 'homme'].filter((word) => word !== 'il'),
  );
  assert.deepEqual(words('و\u206827.14\u2069، (A/HRC/26/37) doi:10.1163/9789004.x. ¿2.17.740?', 'ar'), [
    '27.14',
    'a/hrc/26/37',
    'doi',
    '10.1163/9789004.x',
    '2.17.740',
  ]);
  assert.deepEqual(one('2022–2024', 'fr').forms, ['2022-2024']);
});
