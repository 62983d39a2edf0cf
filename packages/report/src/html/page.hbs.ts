/** The page. Every `{{…}}` is escaped; drawings and the page's own style and script come as safe strings. */
export const pageTemplate = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{{title}}: {{headline.sentence}}</title>
<style>{{style}}</style>
</head>
<body>
<a class="skip" href="#results">Skip to the results</a>
<header class="top">
<p class="title">{{title}}</p>
<h1 class="verdict tone-{{headline.tone}}"><span class="seal" aria-hidden="true">{{headline.symbol}}</span> <span>{{headline.sentence}}</span></h1>
{{#if notices.length}}
<ul class="notices">{{#each notices}}<li><span aria-hidden="true">⚠</span> {{this}}</li>{{/each}}</ul>
{{/if}}
{{#if headline.details.length}}
<ul class="worst">{{#each headline.details}}<li>{{units this}}</li>{{/each}}</ul>
{{/if}}
{{#if counts.length}}
<ul class="counts" aria-label="Verdicts">{{#each counts}}<li class="badge tone-{{tone}}" title="{{meaning}}"><span aria-hidden="true">{{symbol}}</span> {{text}}</li>{{/each}}</ul>
{{/if}}
<dl class="sides">
<div><dt>This run</dt><dd>{{#if current.revision}}<strong>{{current.revision}}</strong>{{#if current.subject}} <q>{{current.subject}}</q>{{/if}}, {{/if}}{{current.startedAt}}</dd></div>
{{#if baseline}}<div><dt>Against <q>{{baseline.name}}</q></dt><dd>{{#if baseline.revision}}<strong>{{baseline.revision}}</strong>{{#if baseline.subject}} <q>{{baseline.subject}}</q>{{/if}}, {{/if}}{{baseline.startedAt}}</dd></div>
{{else}}<div><dt>Against</dt><dd>no baseline: nothing is judged, the numbers stand for themselves</dd></div>
{{/if}}
{{#if policyText}}<div><dt>Judged</dt><dd>{{policyText}}</dd></div>{{/if}}
{{#if unjudged.length}}<div><dt>Not judged</dt><dd><ul>{{#each unjudged}}<li>{{text}} <span class="names">({{names}})</span></li>{{/each}}</ul></dd></div>{{/if}}
{{#if environment.match}}<div><dt><a href="#environment">Environment</a></dt><dd>{{#if environment.differences.length}}{{#each environment.differences}}{{#unless @first}}; {{/unless}}{{label}} <strong>{{baseline}} → {{current}}</strong> ({{word}}){{/each}}{{else}}{{environment.match}}{{/if}}</dd></div>{{/if}}
</dl>
</header>

<main>
<section id="results" aria-labelledby="results-title">
<h2 id="results-title">Results</h2>
<form class="tools" hidden>
<label>Filter <input type="search" name="query" autocomplete="off" placeholder="name, suite, package, tag or verdict"></label>
{{#each filters}}<label class="choice">{{label}} <select name="{{name}}" autocomplete="off"><option value="">all</option>{{#each options}}<option value="{{@index}}">{{this}}</option>{{/each}}</select></label>
{{/each}}<label class="choice"><input type="checkbox" name="group" autocomplete="off"> Group by suite</label>
<button type="reset">Show all</button>
<span class="downloads">Download <button type="button" name="json" aria-label="Download JSON of what is shown">JSON</button> <button type="button" name="csv" aria-label="Download CSV of what is shown">CSV</button></span>
<output aria-live="polite"></output>
</form>
<div class="scroll" tabindex="0" role="region" aria-label="Table of results">
<table role="table" class="{{tableClass}}">
<thead role="rowgroup"><tr role="row">
<th scope="col" role="columnheader" data-key="order">Benchmark</th>
{{#if baseline}}<th scope="col" role="columnheader" data-key="severity">Verdict</th>
<th scope="col" role="columnheader" data-key="ratio">Change and tolerance</th>{{/if}}
<th scope="col" role="columnheader" class="number" data-key="median">Median</th>
<th scope="col" role="columnheader" class="number" data-key="throughput">Throughput</th>
<th scope="col" role="columnheader" class="number" data-key="peakRss">Peak RSS</th>
{{#if hasAllocated}}<th scope="col" role="columnheader" class="number" data-key="allocated">Allocated</th>
{{/if}}<th scope="col" role="columnheader" class="number" data-key="cpu">CPU</th>
{{#if hasTargets}}<th scope="col" role="columnheader" data-key="targets">Targets</th>{{/if}}
{{#if hasHistory}}<th scope="col" role="columnheader" class="drawn">History</th>{{/if}}
</tr></thead>
<tbody role="rowgroup">
{{rows}}</tbody>
</table>
{{#if moreRows}}<noscript class="more"><table role="table" class="{{tableClass}}" aria-label="More results"><tbody role="rowgroup">{{moreRows}}</tbody></table></noscript>
{{/if}}
</div>
{{#if baseline}}<p class="note">Changes are of the time per operation unless another metric is named: less is better. In the drawings the shaded band is the tolerance, the line the interval, the dot the estimate; left is less.</p>{{/if}}
{{#each budgets}}<p class="note"><span class="badge tone-{{tone}}" title="{{meaning}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span> Budget {{name}}: {{text}}</p>
{{/each}}{{#each accepted}}<p class="note">Judged from an accepted level: {{this}}</p>
{{/each}}{{#each notes}}<p class="note">{{this}}</p>
{{/each}}
{{#if warnings.length}}
<h3>Warnings about the whole run</h3>
<ul class="findings">{{#each warnings}}<li><strong>{{units text}}</strong> {{hint}}</li>{{/each}}</ul>
{{/if}}
{{#if notRun.length}}
<h3>Not run</h3>
<ul class="plain">{{#each notRun}}<li>{{name}}: {{reason}}</li>{{/each}}</ul>
{{/if}}
</section>

{{> trend}}
{{> growth}}
<section id="details" aria-labelledby="details-title">
<h2 id="details-title">Benchmarks</h2>
{{#if otherCount}}<p class="note">{{staticCount}} of {{total}} benchmarks, the worst first, are here in full. <span class="scripted" hidden>Choose any other in the table to open it here.</span></p>
<noscript><p class="note">The other {{otherCount}} need a script, which is off: their numbers, intervals and histories are in the table.</p></noscript>
{{/if}}
{{sections}}
</section>

<section id="environment" aria-labelledby="environment-title">
<h2 id="environment-title">Environment</h2>
{{#if environment.match}}<p>{{environment.match}}</p>{{/if}}
{{#if environment.differences.length}}
<div class="scroll" tabindex="0" role="region" aria-label="Differences of the environments">
<table class="plain-table"><thead><tr><th scope="col">What differs</th><th scope="col">Baseline</th><th scope="col">This run</th><th scope="col">Weight</th></tr></thead>
<tbody>{{#each environment.differences}}<tr><th scope="row">{{label}}</th><td>{{baseline}}</td><td>{{current}}</td><td><span class="badge tone-{{#if severe}}worse{{else}}same{{/if}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span></td></tr>{{/each}}</tbody></table>
</div>
{{/if}}
<dl class="facts">{{#each environment.facts}}<div><dt>{{label}}</dt><dd>{{units text}}</dd></div>{{/each}}</dl>
</section>
</main>
<footer>Run {{current.runId}}{{#if baseline}}, baseline {{baseline.runId}}{{/if}}. This page is complete in itself: it loads nothing and sends nothing.</footer>
{{embedded}}{{#each scripts}}<script>{{this}}</script>
{{/each}}
</body>
</html>
`;
