import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import {
  attachmentsOfDraft,
  cleanFile,
  readAttachment,
  removeFromDraft,
} from '#app/features/attachments/index.server.ts';
import { FILES_AT_MOST } from '#app/features/attachments/types.ts';
import { addFile, draftIdOf, saveStep } from '#app/features/sending/index.server.ts';
import { isMultipart, MalformedForm, readMultipart, TooLargeForm } from '#app/http/multipart.server.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const aDraft = () => saveStep(null, 'loai', { kind: 'gop_y' }, NOW);
const pdf = (text: string) => Buffer.from(`%PDF-1.4\n${text}\n%%EOF`);
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

/** The beginning of the old file format of Office, and the names of streams in it. */
const oldOffice = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((stream) => Buffer.from(stream, 'utf16le')),
    Buffer.alloc(512),
  ]);

describe('a file that is sent', () => {
  test('loses place and camera, stands upright and is no larger than needed', async () => {
    const taken = await picture(4_000, 1_000)
      .jpeg()
      .withExif({ IFD0: { Make: 'Secret Camera' }, IFD3: { GPSLatitude: '15/1 7/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(taken.includes('Exif')).toBe(true);
    const cleaned = await cleanFile({ name: 'IMG_0001.JPG', bytes: taken });
    if (!cleaned.ok) throw new Error(cleaned.why);
    expect(cleaned.file).toMatchObject({ name: 'IMG_0001.jpg', mediaType: 'image/jpeg' });
    const { exif, xmp, orientation, width, height } = await sharp(cleaned.file.bytes).metadata();
    expect([exif, xmp, orientation, width, height]).toEqual([undefined, undefined, undefined, 640, 2_560]);
    expect(cleaned.file.bytes.includes('Secret Camera')).toBe(false);
  });

  test.each(['png', 'webp'] as const)('stays a %s', async (format) => {
    const cleaned = await cleanFile({ name: `a.${format}`, bytes: await picture(30, 20).toFormat(format).toBuffer() });
    expect(cleaned).toMatchObject({ ok: true, file: { name: `a.${format}`, mediaType: `image/${format}` } });
  });

  test('is known by its content, whatever its name says', async () => {
    const png = await picture(10, 10).png().toBuffer();
    expect(await cleanFile({ name: 'don.pdf', bytes: png })).toMatchObject({ ok: true, file: { name: 'don.png' } });
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    expect(await cleanFile({ name: 'anh.jpg', bytes: exe })).toEqual({ ok: false, why: 'wrongType' });
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect(await cleanFile({ name: 'anh.png', bytes: page })).toEqual({ ok: false, why: 'wrongType' });
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await cleanFile({ name: 'anh.png', bytes: drawing })).toEqual({ ok: false, why: 'wrongType' });
    const gif = await picture(10, 10).gif().toBuffer();
    expect(await cleanFile({ name: 'anh.jpg', bytes: gif })).toEqual({ ok: false, why: 'wrongType' });
  });

  test.each([
    ['WordDocument', 'don.DOC', { name: 'don.doc', mediaType: 'application/msword' }],
    ['Workbook', 'bang ke.xls', { name: 'bang ke.xls', mediaType: 'application/vnd.ms-excel' }],
  ])('of before 2007 with a stream %s is taken as %s', async (stream, name, file) => {
    expect(await cleanFile({ name, bytes: oldOffice(stream) })).toMatchObject({ ok: true, file });
    expect(await cleanFile({ name, bytes: oldOffice(stream, '_VBA_PROJECT') })).toEqual({ ok: false, why: 'macros' });
  });

  test('of before 2007 that is neither Word nor Excel is not taken', async () => {
    expect(await cleanFile({ name: 'a.doc', bytes: oldOffice('Installer') })).toEqual({ ok: false, why: 'wrongType' });
  });

  test('of Excel is taken', async () => {
    const bytes = await writeExcelFile([['Số tiền', 5]]).toBuffer();
    expect(await cleanFile({ name: 'kê khai.xlsx', bytes })).toMatchObject({
      ok: true,
      file: { name: 'kê khai.xlsx' },
    });
  });

  test('that is a scan is taken: one page as a picture, several as they are', async () => {
    const page = await picture(30, 20).tiff().toBuffer();
    expect(await cleanFile({ name: 'quet.tif', bytes: page })).toMatchObject({ ok: true, file: { name: 'quet.jpg' } });
    const pages = await sharp(
      [page, page, page].map((input) => input),
      { join: { animated: true } },
    )
      .tiff()
      .toBuffer();
    expect(await cleanFile({ name: 'quet.tiff', bytes: pages })).toMatchObject({
      ok: true,
      file: { name: 'quet.tif', mediaType: 'image/tiff', bytes: pages },
    });
    const avif = await picture(30, 20).avif().toBuffer();
    expect(await cleanFile({ name: 'a.avif', bytes: avif })).toMatchObject({ ok: true, file: { name: 'a.jpg' } });
  });

  test('of an iPhone is told apart, so that its sender is told how', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
    expect(await cleanFile({ name: 'IMG_1.HEIC', bytes: heic })).toEqual({ ok: false, why: 'heic' });
  });

  test('that is a PDF may have lines before it, and only before it', async () => {
    const behind = (lead: string) => Buffer.concat([Buffer.from(lead), pdf('một')]);
    for (const lead of ['\r\n\r\n', '\ufeff', 'X-Scanner: 5\r\n\r\n'])
      expect(await cleanFile({ name: 'a.pdf', bytes: behind(lead) })).toMatchObject({
        ok: true,
        file: { name: 'a.pdf' },
      });
    expect(await cleanFile({ name: 'a.pdf', bytes: behind('x'.repeat(2_000)) })).toEqual({
      ok: false,
      why: 'wrongType',
    });
    expect(await cleanFile({ name: 'a.pdf', bytes: Buffer.from('\n%PDF-1.4 cut') })).toEqual({
      ok: false,
      why: 'wrongType',
    });
  });

  test('is refused when it is broken, empty or too large', async () => {
    const jpeg = await picture(600, 600).jpeg().toBuffer();
    expect(await cleanFile({ name: 'a.jpg', bytes: jpeg.subarray(0, 200) })).toEqual({ ok: false, why: 'unreadable' });
    expect(await cleanFile({ name: 'a.jpg', bytes: Buffer.alloc(0) })).toEqual({ ok: false, why: 'empty' });
    expect(await cleanFile({ name: 'a.jpg', bytes: null })).toEqual({ ok: false, why: 'tooLarge' });
    const large = Buffer.concat([pdf(''), Buffer.alloc(10 * 1024 * 1024)]);
    expect(await cleanFile({ name: 'a.pdf', bytes: large })).toEqual({ ok: false, why: 'tooLarge' });
  });

  test.each([
    ['đơn khiếu nại.PDF', 'đơn khiếu nại.pdf'],
    ['../../etc/passwd', 'etcpasswd.pdf'],
    ['anh\u202egpj.exe', 'anhgpj.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
    ['.pdf', 'tep.pdf'],
    ['x'.repeat(500), `${'x'.repeat(100)}.pdf`],
  ])('named %j is kept as %j', async (name, kept) => {
    expect(await cleanFile({ name, bytes: pdf('') })).toMatchObject({ file: { name: kept } });
  });
});

describe('the files of a draft', () => {
  test('are listed, read by their owner alone, and removed', async () => {
    const [token, stranger] = [await aDraft(), await aDraft()];
    const added = await addFile(token, { name: 'a.pdf', bytes: pdf('một') }, NOW);
    if (!added.ok) throw new Error(added.why);
    expect(await attachmentsOfDraft(draftIdOf(token))).toMatchObject([{ id: added.id, name: 'a.pdf' }]);
    expect((await readAttachment(added.id, { draftId: draftIdOf(token) }))?.bytes).toEqual(pdf('một'));
    expect(await readAttachment(added.id, { draftId: draftIdOf(stranger) })).toBeNull();
    expect(await readAttachment(added.id, { petitionId: 1 })).toBeNull();
    await removeFromDraft(draftIdOf(stranger), added.id);
    expect(await attachmentsOfDraft(draftIdOf(token))).toHaveLength(1);
    await removeFromDraft(draftIdOf(token), added.id);
    expect(await attachmentsOfDraft(draftIdOf(token))).toEqual([]);
  });

  test('share equal content, which stays until the last of them goes', async () => {
    const [one, other] = [await aDraft(), await aDraft()];
    const added = [];
    for (const token of [one, other]) added.push(await addFile(token, { name: 'a.pdf', bytes: pdf('như nhau') }, NOW));
    const [first, second] = added.map((result) => (result.ok ? result.id : 0));
    await removeFromDraft(draftIdOf(one), first!);
    expect((await readAttachment(second!, { draftId: draftIdOf(other) }))?.bytes).toEqual(pdf('như nhau'));
  });

  test('are five at most, however many come at once', async () => {
    const token = await aDraft();
    const sent = Array.from({ length: 8 }, (_, at) => addFile(token, { name: `${at}.pdf`, bytes: pdf(`${at}`) }, NOW));
    const results = await Promise.all(sent);
    expect(results.filter(({ ok }) => ok)).toHaveLength(FILES_AT_MOST);
    expect(results.filter((result) => !result.ok && result.why === 'tooMany')).toHaveLength(3);
    expect(await attachmentsOfDraft(draftIdOf(token))).toHaveLength(FILES_AT_MOST);
  });

  test('are not taken for a draft that is gone', async () => {
    const tooLate = new Date(NOW.getTime() + 25 * 3_600_000);
    expect(await addFile(await aDraft(), { name: 'a.pdf', bytes: pdf('') }, tooLate)).toEqual({
      ok: false,
      why: 'gone',
    });
  });
});

describe('a form with files', () => {
  const LIMITS = { bodyAtMost: 1e6, wordsAtMost: 1_000, fieldAtMost: 100, fileAtMost: 1_000, filesAtMost: 2 };
  const read = (request: Request) =>
    readMultipart(request, request.body as unknown as AsyncIterable<Uint8Array>, LIMITS);
  const part = (headers: string, body: string | Buffer) =>
    Buffer.concat([Buffer.from(`--xyz\r\n${headers}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
  const field = (name: string, value: string) => part(`Content-Disposition: form-data; name="${name}"`, value);
  const file = (name: string, bytes: Buffer | string) =>
    part(`Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png`, bytes);

  /** As a request whose body arrives in pieces of this size. */
  function sent(parts: Buffer[], size: number, end = '--xyz--\r\n') {
    const all = Buffer.concat([...parts, Buffer.from(end)]);
    const body = new ReadableStream({
      start(stream) {
        for (let at = 0; at < all.length; at += size) stream.enqueue(new Uint8Array(all.subarray(at, at + size)));
        stream.close();
      },
    });
    const headers = { 'Content-Type': 'multipart/form-data; boundary=xyz' };
    return new Request('http://localhost/gui', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  }

  const tricky = Buffer.from('\r\n--xy\r\n--xyzz\r\n\r\n--');

  test.each([1, 2, 7, 64, 100_000])('is read alike in pieces of %d bytes', async (size) => {
    const parts = [
      field('title', 'Xin chào'),
      file('a=1; %22x%22.png', Buffer.from([0, 13, 10, 45, 45, 255])),
      field('body', 'hai\r\ndòng'),
      file('b.png', Buffer.from('\r\n--xy')),
    ];
    const { form, files } = await read(sent(parts, size));
    expect(Object.fromEntries(form)).toEqual({ title: 'Xin chào', body: 'hai\r\ndòng' });
    expect(files.map(({ name, bytes }) => [name, bytes?.toString('latin1')])).toEqual([
      ['a=1; "x".png', '\u0000\r\n--ÿ'],
      ['b.png', '\r\n--xy'],
    ]);
  });

  test('keeps the text when a file is too large or one too many', async () => {
    const parts = [
      file('large.png', Buffer.alloc(5_000)),
      file('small.png', 'x'),
      file('third.png', 'y'),
      field('body', 'vẫn còn'),
    ];
    const { form, files } = await read(sent(parts, 512));
    expect(form.get('body')).toBe('vẫn còn');
    expect(files.map(({ bytes }) => bytes?.length ?? null)).toEqual([null, 1, null]);
  });

  test('knows an empty file field, and refuses an endless field and what is no form', async () => {
    const { form, files } = await read(sent([file('', ''), field('a', 'x'.repeat(100))], 50));
    expect(files).toEqual([]);
    expect(String(form.get('a'))).toHaveLength(100);
    await expect(read(sent([field('a', 'x'.repeat(101))], 50))).rejects.toThrow(TooLargeForm);
    await expect(read(sent([field('a'.repeat(300), 'x')], 50))).rejects.toThrow(TooLargeForm);
    await expect(read(sent(Array(11).fill(field('a', 'x'.repeat(99))), 50))).rejects.toThrow(TooLargeForm);
    await expect(read(sent([field('a', 'b')], 50, ''))).rejects.toThrow(MalformedForm);
    await expect(read(sent([tricky], 50))).rejects.toThrow(MalformedForm);
    expect(isMultipart(new Request('http://localhost', { method: 'POST', body: 'a=b' }))).toBe(false);
  });
});
