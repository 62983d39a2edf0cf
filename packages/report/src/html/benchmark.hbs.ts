/** The section of one benchmark. */
export const benchmarkTemplate = `
<article class="benchmark" id="{{anchor}}" tabindex="-1" aria-labelledby="{{anchor}}-name">
<header>
<h3 id="{{anchor}}-name"><a class="self" href="#{{anchor}}">{{name}}</a>{{#if parameters}} <span class="parameters">{{parameters}}</span>{{/if}}</h3>
{{#if place}}<p class="place">{{place}}</p>{{/if}}
{{#if tags.length}}<ul class="tags" aria-label="Tags">{{#each tags}}<li>{{this}}</li>{{/each}}</ul>{{/if}}
</header>
{{#if failure}}
<div class="failure">
<p><span class="badge tone-worse"><span aria-hidden="true">✗</span> failed</span> <strong>{{failure.text}}</strong></p>
<p>{{failure.hint}}</p>
{{#if failure.stack.length}}<pre tabindex="0">{{#each failure.stack}}{{this}}
{{/each}}</pre>{{/if}}
</div>
{{/if}}
{{#if judgements.length}}
<ul class="judgements">{{#each judgements}}<li><span class="badge tone-{{tone}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span> <strong>{{label}}</strong> {{units values}}{{units sentence}}</li>{{/each}}</ul>
{{/if}}
{{#if targets.length}}
<ul class="judgements">{{#each targets}}<li><span class="badge tone-{{tone}}" title="{{meaning}}"><span aria-hidden="true">{{symbol}}</span> target {{word}}</span> <strong>{{label}}</strong> {{units text}}</li>{{/each}}</ul>
{{/if}}
{{#if warnings.length}}
<ul class="findings">{{#each warnings}}<li><strong>{{units text}}</strong> {{hint}}</li>{{/each}}</ul>
{{/if}}
{{#if charts.length}}
<div class="charts">{{#each charts}}<figure><h4>{{title}}</h4><div class="plot">{{#if drawing}}{{drawing}}{{/if}}</div><figcaption>{{units sentence}} <span class="note">{{units caption}}</span></figcaption></figure>{{/each}}</div>
{{/if}}
{{#each profiles}}{{> profile}}{{/each}}
{{#if measures.length}}
<dl class="facts">{{#each measures}}<div><dt>{{label}}</dt><dd>{{units text}}</dd></div>{{/each}}</dl>
{{/if}}
</article>
`;
