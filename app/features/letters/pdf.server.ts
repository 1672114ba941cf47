// Draws a letter as PDF with Tinos, whose letters are as wide as those of Times New Roman and know every Vietnamese sign.
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Letter, LetterBlock } from '../../domain/letter.ts';
import { LETTER_FORMAT, MOTTO, NATION } from '../../domain/letter-format.ts';

const fontFile = (name: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);

const FONTS = {
  Tinos: {
    normal: fontFile('400Regular'),
    bold: fontFile('700Bold'),
    italics: fontFile('400Regular_Italic'),
    bolditalics: fontFile('700Bold_Italic'),
  },
};
pdfmake.setFonts(FONTS);
// A letter is text: it fetches nothing and reads nothing but its fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => Object.values(FONTS.Tinos).includes(path));

const { page, margins, size, body, issuerLine } = LETTER_FORMAT;
/** Millimetres as points. */
const points = (millimetres: number) => (millimetres / 25.4) * 72;
const WIDTH = points(page.width - margins.left - margins.right);
const LEFT = Math.round(WIDTH * 0.4);

const centred = (text: string, fontSize: number, look: Partial<ContentText> = {}): Content => ({
  text,
  fontSize,
  alignment: 'center',
  ...look,
});

/** A text with a rule of its own length below it: a cell as wide as the text, bordered at its foot. */
const ruledText = (text: string, fontSize: number): Content => ({
  columns: [
    { width: '*', text: '' },
    {
      width: 'auto',
      table: { body: [[{ text, fontSize, bold: true, border: [false, false, false, true] }]] },
      layout: {
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 1,
        hLineWidth: () => 0.75,
      },
    },
    { width: '*', text: '' },
  ],
});

/** A rule in the middle of the left column, a part of the issuer's length. */
function issuerRule(issuer: string): Content {
  const width = Math.min(issuer.length * size.issuer * 0.62, LEFT) * issuerLine;
  const x1 = (LEFT - width) / 2;
  return { canvas: [{ type: 'line', x1, y1: 2, x2: x1 + width, y2: 2, lineWidth: 0.75 }] };
}

function head(letter: Letter): Content {
  const { superior, issuer, type, subject } = letter;
  const left: Content[] = [
    ...(superior ? [centred(superior, size.superior)] : []),
    centred(issuer, size.issuer, { bold: true }),
    issuerRule(issuer),
  ];
  const number: Content[] = [
    centred(letter.numberLine, size.number),
    ...(type ? [] : [centred(subject, size.subjectOfLetter)]),
  ];
  return {
    table: {
      widths: [LEFT, '*'],
      body: [
        [{ stack: left }, { stack: [centred(NATION, size.nation, { bold: true }), ruledText(MOTTO, size.motto)] }],
        [{ stack: number }, centred(letter.placeAndDay, size.placeAndDay, { italics: true })],
      ],
    },
    layout: {
      defaultBorder: false,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

function title({ type, subject, authority, addressees }: Letter): Content[] {
  const above = { margin: [0, 14, 0, 0] as [number, number, number, number] };
  return [
    ...(type
      ? [centred(type, size.type, { bold: true, ...above }), centred(subject, size.subject, { bold: true })]
      : []),
    ...addressees.map((one, index) =>
      centred(index === 0 ? `Kính gửi: ${one}` : one, size.body, { margin: [0, 14, 0, 6] }),
    ),
    ...(authority ? [centred(authority, size.body, { bold: true, ...above })] : []),
  ];
}

/** pdfmake parts words at hyphens and strokes, and justifying pulls the parts asunder: "NĐ- CP". The joiner has no width. */
const whole = (text: string): string => text.replace(/(?<=\S)[-/](?=\S)/g, '$&\u2060');

function block(one: LetterBlock): Content {
  const text = {
    fontSize: size.body,
    alignment: 'justify' as const,
    lineHeight: body.lineHeight,
    leadingIndent: points(body.firstLineIndent),
    margin: [0, body.spaceBefore, 0, 0] as [number, number, number, number],
  };
  switch (one.as) {
    case 'paragraph':
      return { ...text, text: whole(one.text) };
    case 'basis':
      return { ...text, text: whole(one.text), italics: true };
    case 'heading':
      return { ...text, text: whole(one.text), bold: true, headlineLevel: 1 };
    case 'centred':
      return { ...text, text: whole(one.text), bold: true, alignment: 'center', leadingIndent: 0, headlineLevel: 1 };
    case 'article':
      return { ...text, text: [{ text: `Điều ${one.number}. `, bold: true }, whole(one.text)] };
  }
}

const foot = ({ recipients, signature }: Letter): Content => ({
  unbreakable: true,
  margin: [0, 14, 0, 0],
  columns: [
    {
      width: LEFT,
      stack: [
        { text: 'Nơi nhận:', fontSize: size.recipientsTitle, bold: true, italics: true },
        ...recipients.map((one): Content => ({ text: `- ${one}`, fontSize: size.recipients })),
      ],
    },
    {
      width: '*',
      stack: [
        ...signature.lines.map((one) => centred(one, size.signature, { bold: true })),
        // Room for the signature and the seal.
        centred(signature.name ?? ' ', size.signature, { bold: true, margin: [0, 70, 0, 0] }),
      ],
    },
  ],
});

const definition = (letter: Letter): TDocumentDefinitions => ({
  info: {
    title: letter.subject,
    author: letter.issuer,
    subject: [letter.form.number, letter.form.source].filter(Boolean).join(', '),
  },
  language: 'vi-VN',
  pageSize: { width: points(page.width), height: points(page.height) },
  pageMargins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
  defaultStyle: { font: 'Tinos', fontSize: size.body },
  ...(letter.isDraft && { watermark: { text: 'DỰ THẢO', color: '#888888', opacity: 0.15, bold: true } }),
  header: (current: number) =>
    current > 1 ? centred(String(current), size.pageNumber, { margin: [0, points(margins.top / 2), 0, 0] }) : null,
  // A heading never stands alone at the foot of a page.
  pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  content: [head(letter), ...title(letter), ...letter.blocks.map(block), foot(letter)],
});

export const pdfOf = (letter: Letter): Promise<Buffer> => pdfmake.createPdf(definition(letter)).getBuffer();
