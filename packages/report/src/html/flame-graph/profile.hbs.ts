/** What a profile of a benchmark says: tables that can be read anywhere, and pictures that come to life with scripts. */
export const profileTemplate = `
<section class="profile" aria-labelledby="{{id}}-title">
<h4 id="{{id}}-title">{{units title}}</h4>
{{#if categories.length}}
<div class="whose">{{whoseBar}}<ul>{{#each categories}}<li><span class="swatch flame-{{category}}" aria-hidden="true"></span>{{units text}}</li>{{/each}}</ul></div>
{{/if}}
{{#if changes}}
<p class="gist">{{units changes.sentence}}</p>
<div class="scroll" tabindex="0" role="region" aria-label="{{changesLabel}}">
<table class="plain-table changes"><thead><tr><th scope="col">Function</th><th scope="col">Change</th><th scope="col" class="number">Baseline</th><th scope="col" class="number">This run</th><th scope="col" class="number">Difference</th></tr></thead>
<tbody>{{#each changes.rows}}<tr><th scope="row">{{name}}{{#if place}}<span class="place">{{place}}</span>{{/if}}</th><td><span class="badge tone-{{tone}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span></td><td class="number">{{baseline}}</td><td class="number">{{current}}</td><td class="number">{{delta}}</td></tr>{{/each}}</tbody></table>
</div>
<p class="note">{{units changes.caption}}</p>
{{/if}}
{{#each flames}}
<figure class="flame"><h5>{{title}}</h5><div class="flame-stage">{{drawing}}</div><figcaption>{{units sentence}} <span class="note">{{units caption}}</span></figcaption>{{#if data}}<script type="application/json">{{data}}</script>{{/if}}</figure>
{{/each}}
{{#if functions.length}}
<div class="scroll" tabindex="0" role="region" aria-label="{{functionsLabel}}">
<table class="plain-table functions"><thead><tr><th scope="col">Function</th><th scope="col">Whose code</th><th scope="col" class="number" data-sortable aria-sort="descending">Self</th><th scope="col" class="number" data-sortable>Total</th></tr></thead>
<tbody>{{#each functions}}<tr><th scope="row">{{name}}{{#if place}}<span class="place">{{place}}</span>{{/if}}</th><td>{{categoryWord}}</td><td class="number" data-value="{{self.value}}">{{self.text}}</td><td class="number" data-value="{{total.value}}">{{total.text}}</td></tr>{{/each}}</tbody></table>
</div>
{{/if}}
<p class="note">The whole profile is kept as <code>{{fileName}}</code>; Chrome DevTools and speedscope open it.{{#unless flames.length}} It was not at hand for this report, so that only its summary is shown.{{/unless}}</p>
</section>
`;
