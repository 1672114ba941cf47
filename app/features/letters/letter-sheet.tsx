// A letter on a sheet, as it will be printed: the same structure that the files are drawn from.
import type { Letter, LetterBlock } from '../../domain/letter.ts';
import { MOTTO, NATION } from '../../domain/letter-format.ts';

/** Always Vietnamese and black on white: it is a picture of paper. */
export function LetterSheet({ letter }: { letter: Letter }) {
  return (
    <article
      lang="vi"
      className="mx-auto max-w-[210mm] border border-line bg-white px-[6vw] py-8 font-letter text-[14pt] leading-[1.3] text-black sm:pr-[15mm] sm:pl-[30mm] print:max-w-none print:border-0 print:p-0"
    >
      <Head letter={letter} />
      <Title letter={letter} />
      {letter.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      <Foot letter={letter} />
    </article>
  );
}

function Head({ letter }: { letter: Letter }) {
  const { superior, issuer, type, subject } = letter;
  return (
    <header className="grid gap-x-4 gap-y-3 text-center text-[12pt] sm:grid-cols-[2fr_3fr]">
      <div>
        {superior ? <p>{superior}</p> : null}
        <p className="font-bold">{issuer}</p>
        <hr className="mx-auto w-20 border-black" />
      </div>
      <div>
        <p className="font-bold">{NATION}</p>
        <p className="inline-block border-b border-black text-[13pt] font-bold">{MOTTO}</p>
      </div>
      <div className="text-[13pt]">
        <p>{letter.numberLine}</p>
        {type ? null : <p className="text-[12pt]">{subject}</p>}
      </div>
      <p className="text-[13pt] italic">{letter.placeAndDay}</p>
    </header>
  );
}

function Title({ letter: { type, subject, addressees, authority } }: { letter: Letter }) {
  return (
    <div className="mt-6 text-center">
      {type ? (
        <h2 className="font-letter text-[14pt] font-bold">
          {type}
          <br />
          {subject}
        </h2>
      ) : null}
      {addressees.map((one, index) => (
        <p key={one} className="mt-4">
          {index === 0 ? `Kính gửi: ${one}` : one}
        </p>
      ))}
      {authority ? <p className="mt-4 font-bold">{authority}</p> : null}
    </div>
  );
}

const TEXT = 'mt-[6pt] indent-[12.7mm] text-justify wrap-anywhere';

function Block({ block }: { block: LetterBlock }) {
  switch (block.as) {
    case 'paragraph':
      return <p className={TEXT}>{block.text}</p>;
    case 'basis':
      return <p className={`${TEXT} italic`}>{block.text}</p>;
    case 'heading':
      return <p className={`${TEXT} font-bold`}>{block.text}</p>;
    case 'centred':
      return <p className="mt-[6pt] text-center font-bold">{block.text}</p>;
    case 'article':
      return (
        <p className={TEXT}>
          <strong>Điều {block.number}.</strong> {block.text}
        </p>
      );
  }
}

function Foot({ letter: { recipients, signature } }: { letter: Letter }) {
  return (
    <footer className="mt-6 grid gap-4 break-inside-avoid sm:grid-cols-[2fr_3fr]">
      <div className="text-[11pt]">
        <p className="text-[12pt] font-bold italic">Nơi nhận:</p>
        {recipients.map((one) => (
          <p key={one}>- {one}</p>
        ))}
      </div>
      <div className="text-center font-bold">
        {signature.lines.map((one) => (
          <p key={one}>{one}</p>
        ))}
        <p className="mt-20">{signature.name}</p>
      </div>
    </footer>
  );
}
