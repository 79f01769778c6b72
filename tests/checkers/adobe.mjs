// Adobe's validator of structured data, by Google's rules: node adobe.mjs VOCABULARY PAGE... prints complaints as JSON.
// The packages are looked for beside the set-up, not beside this file: their folder is in CHECKERS.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const from = createRequire(`${process.env.CHECKERS}/`);
const load = async (name) => import(pathToFileURL(from.resolve(name)));
const { default: Validator } = await load('@adobe/structured-data-validator');
const { default: Extractor } = await load('@marbec/web-auto-extractor');

const [vocabulary, ...pages] = process.argv.slice(2);
const validator = new Validator(JSON.parse(readFileSync(vocabulary, 'utf8')));
const found = {};
for (const page of pages) {
  const data = new Extractor({ addLocation: true, embedSource: [] }).parse(readFileSync(page, 'utf8'));
  const issues = await validator.validate(data);
  found[page] = { postings: (data.jsonld?.JobPosting ?? []).length, issues };
}
console.log(JSON.stringify(found));
