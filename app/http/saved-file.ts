// A kept file as an answer to a browser: always saved, never shown in the portal's own name.

export const savedFile = (file: { name: string; mediaType: string; bytes: Buffer }): Response =>
  new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
