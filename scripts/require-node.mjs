// Knows which Node the program needs, and says so in words: an older one would end without any, deep in a native module.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    [
      '',
      `Node.js ${process.versions.node} では動きません。22.18 以上が必要です。`,
      '  「npm ci」のあと「npm start」「npm test」「npm run demo」のように npm から実行すると、同梱の Node.js 24 が使われます',
      '  （同梱があるのは Windows x64 と Linux x64。ほかの環境では Node.js 24 を入れてください）。',
      '',
      `This needs Node.js 22.18 or newer, and was started with ${process.versions.node}.`,
      '  Run it through npm after "npm ci" ("npm start", "npm test", "npm run demo"): npm scripts use the Node.js 24',
      '  that is installed with the project on Windows x64 and Linux x64. Elsewhere install Node.js 24.',
      '',
    ].join('\n'),
  )
  process.exit(1)
}
