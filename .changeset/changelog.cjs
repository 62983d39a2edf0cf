// How a changelog is written: what each changeset says, and nothing else. All packages share one version, so that which of
// the others moved with a package says nothing; which commit a line came from is found with `git log`.

/** The text of a changeset as an item of a list. */
async function getReleaseLine({ summary }) {
  const [first, ...others] = summary.trim().split('\n');
  return [`- ${first}`, ...others.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** Nothing about the packages that a package depends on. */
async function getDependencyReleaseLine() {
  return '';
}

module.exports = { getReleaseLine, getDependencyReleaseLine };
