// A letter and its two faces, plain text and simple HTML: the same words in the same order.

export interface Letter {
  language: 'vi' | 'en';
  subject: string;
  /** Paragraphs before the facts. */
  lead: string[];
  facts: [name: string, value: string][];
  /** Words of somebody else: a question, an answer's summary. */
  quote: string | null;
  links: { label: string; url: string }[];
  /** Paragraphs after the links. */
  end: string[];
}

export function asText({ lead, facts, quote, links, end }: Letter): string {
  const blocks = [
    ...lead,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    quote?.replace(/^/gm, '> '),
    ...links.map(({ label, url }) => `${label}:\n${url}`),
    '-- ',
    ...end,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const lines = (text: string) => escaped(text).replace(/\n/g, '<br>');

export function asHtml({ language, subject, lead, facts, quote, links, end }: Letter): string {
  const rows = facts.map(([name, value]) => `<tr><th align="left">${escaped(name)}</th><td>${lines(value)}</td></tr>`);
  const blocks = [
    ...lead.map((text) => `<p>${lines(text)}</p>`),
    rows.length > 0 ? `<table cellpadding="4">${rows.join('')}</table>` : '',
    quote ? `<blockquote>${lines(quote)}</blockquote>` : '',
    ...links.map(({ label, url }) => `<p><a href="${escaped(url)}"><b>${escaped(label)}</b></a></p>`),
    '<hr>',
    ...end.map((text) => `<p><small>${lines(text)}</small></p>`),
  ];
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${blocks.join('\n')}</body></html>`;
}
