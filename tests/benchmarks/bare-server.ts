// The reference: the least that Node needs to send these bytes. Arguments: the answer's file, the port.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', port = '0'] = process.argv.slice(2);
const answer = JSON.parse(readFileSync(file, 'utf8')) as { headers: Record<string, string | string[]>; body: string };
const headers = { ...answer.headers };
const body = Buffer.from(answer.body, 'base64');
createServer((_request, response) => response.writeHead(200, headers).end(body)).listen(Number(port), '127.0.0.1');
