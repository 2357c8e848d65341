import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tracesIn, type Trace } from './anonymisation.ts';

/** Invented texts: what should stop, with the trace it should be stopped for. No name in them is of a real case. */
const stops: [Trace, string][] = [
  ['name', 'حيث إن السيد زهير التازيوي صرح بأنه لا يعرف الضحية'],
  ['name', 'استمعت المحكمة إلى السيدة فلانة بنت علان'],
  ['name', 'تابعت النيابة العامة المسمى عمرو بن زيدون من أجل الاتجار بالبشر'],
  ['name', 'المتهم سفيان العلمانيوي أنكر المنسوب إليه'],
  ['name', 'وأفادت الأستاذة لطيفة أن موكلتها قاصر'],
  ['name', 'المدعوة رابحة الفرضانية كانت تستقبل الفتيات'],
  ['id', 'الحامل لبطاقة التعريف الوطنية رقم AB123456'],
  ['id', 'بطاقته الوطنية عدد ٩٨٧٦٥٤'],
  ['phone', 'اتصلت به على الرقم ٠٦٦١٢٣٤٥٦٧'],
  ['phone', 'هاتفها 06 61 23 45 67'],
  ['birth', 'المزداد سنة 1988 بمدينة ما'],
  ['address', 'الساكنة بزنقة الورد رقم 4'],
  ['name', 'La cour a entendu M. Karim Zeroualdi, chauffeur'],
  ['name', 'Mme BENFOULANE a déclaré avoir été frappée'],
  ['name', 'le nommé Hicham Tazifi a nié les faits'],
  ['name', 'La victime, dite Soukaïna, travaillait sans salaire'],
  ['name', 'Driss ben Foulane est poursuivi'],
  ['id', 'titulaire de la CIN n° BK 654321'],
  ['phone', 'joignable au +212 6 61 23 45 67'],
  ['email', 'elle écrivait à soukaina.x@example.ma'],
  ['birth', 'née le 3 mai 1999 à Fès'],
  ['address', 'demeurant 12, rue des Orangers'],
  ['name', 'Mr John Fictional recruited the girls'],
  ['name', 'a man known as Rashid Example'],
  ['id', 'holder of passport no. XK1234567'],
  ['phone', 'a call from 0033 was made, then from +33 6 12 34 56 78'],
  ['birth', 'born on 12 March 2001'],
  ['address', 'residing at 5 Garden Street'],
  ['name', 'El Tribunal oyó a la Sra. Fulana Inventada'],
  ['name', 'el acusado, apodado Chico Ejemplo'],
  ['id', 'con pasaporte AB 998877'],
  ['birth', 'nacida el 4 de junio de 2003'],
  ['address', 'con domicilio en la calle Mayor 7'],
];

/** Texts as programs left them. */
const disguised: [Trace, string][] = [
  ['phone', 'ه\u200fاتفه 0\u20616\u206612345678'.replaceAll('\u2061', '')],
  ['name', 'La cour a entendu M. K a r i m Z e r o u a l d i, chauffeur'],
  ['name', 'LacouraentenduM.KarimZeroualdi,chauffeur'],
  ['name', 'Mme Sou\u00adka\u2060ïna Foulane a comparu'],
  ['name', 'le nommé Ste\ufb00an Exemple'],
  ['name', 'أفادت األستاذة لطيفة أن موكلتها قاصر'],
  ['name', 'ريهز ديسلا نإ ثيح'],
  ['name', 'ﺣﻴﺚ ﺇﻥ ﺍﻟﺴﻴﺪ ﺯﻫﻴﺮ ﺻﺮﺡ'],
  ['phone', '0661234567يف اهفتاه'],
];

const passes: string[] = [
  'حيث إن المتهم (س.ع) صرح بأنه لا يعرف الضحية القاصر',
  'استمعت المحكمة إلى السيد الوكيل العام للملك في مرافعته',
  'قررت غرفة الجنايات إدانته بمقتضى الفصل 448-1 من مجموعة القانون الجنائي',
  'صدر القرار عدد 2024/2641/123 بتاريخ 12/03/2024',
  'الضحية من جنسية أجنبية، وكان المتهم قد استدرجها بوعد بالعمل',
  'القانون رقم 27.14 المتعلق بمكافحة الاتجار بالبشر',
  'La cour a entendu M. le Procureur général du Roi',
  'M. X... a recruté trois jeunes filles, dont A.B., mineure',
  'arrêt n° 123 du 4 mai 2022, dossier n° 2021/2641/45',
  'condamné à 10 ans de réclusion et 200 000 dirhams d’amende',
  'La loi 27-14 punit la traite de 5 à 10 ans d’emprisonnement',
  'The accused, A.B., was sentenced on appeal',
  'Mr President of the Chamber read the judgment',
  'Article 448-4 of the Penal Code applies to victims under 18',
  'El Sr. Fiscal pidió la condena de X.',
  'la víctima, menor de edad, fue alojada en un centro',
  'R O Y A U M E   D U   M A R O C',
  'T R I B U N A L D E P R E M I È R E I N S T A N C E',
  'ا ل م م ل ك ة ا ل م غ ر ب ي ة',
  'اململكة املغربية، محكمة االستئناف',
  'ىلع فرعتي مل مهتملا نأ ثيح',
  'il y a un an, et où il a dû, et on y va',
  '1 2 3 4 5 6 7 8 9 10 11 12',
];

/** Letters as shapes of their own (Arabic Presentation Forms-B), which some programs write instead of the letters. */
const shapes = new Map(
  Array.from({ length: 0xfef4 - 0xfe80 + 1 }, (_, index) => String.fromCodePoint(0xfe80 + index)).map((shape) => [
    shape.normalize('NFKC'),
    shape,
  ]),
);
const letters = (text: string) => [...text.replace(/\s/g, '')];
const turn = (text: string) => [...text].reverse().join('');
/** As Arabic is drawn, from left to right; digits and Latin words stay in their order, as they do there. */
const drawn = (text: string) =>
  /[\u0621-\u064a]/.test(text)
    ? turn(text).replace(/[A-Za-z\d\u0660-\u0669](?:[\w\u0660-\u0669.,/:@+ -]*[\w\u0660-\u0669])?/g, turn)
    : text;

/** What programs that write PDFs make of a text. */
const ways: Record<string, (text: string) => string> = {
  'as it is written': (text) => text,
  'with letters set apart': (text) => letters(text).join(' '),
  'with letters set apart and words more so': (text) =>
    text
      .split(/\s+/)
      .map((word) => letters(word).join(' '))
      .join('   '),
  'one letter a line': (text) => letters(text).join('\n'),
  'in the order in which it is drawn': drawn,
  'in that order, with letters set apart': (text) => letters(drawn(text)).join(' '),
  'in joined shapes': (text) => [...text].map((letter) => shapes.get(letter) ?? letter).join(''),
};

function stopped(trace: Trace, text: string) {
  const found = tracesIn(text);
  assert.ok(
    found.some((finding) => finding.trace === trace),
    JSON.stringify(found),
  );
}

for (const [trace, text] of disguised) test(`stops for ${trace}: ${text}`, () => stopped(trace, text));

for (const [way, write] of Object.entries(ways)) {
  for (const [trace, text] of stops) test(`${way}, stops for ${trace}: ${text}`, () => stopped(trace, write(text)));
  for (const text of passes) test(`${way}, passes: ${text}`, () => assert.deepEqual(tracesIn(write(text)), []));
}

test('an office does not hide the name after it, where no space parts them', () => {
  assert.match(tracesIn([...'السيدالوكيلالعاموالسيدزهير'].join(' '))[0]!.text, /السيدزهير/);
});

test('the table holds texts of both kinds in four languages', () => assert.ok(stops.length >= 30 && passes.length >= 20));
