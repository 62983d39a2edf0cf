/** What the histories show together: what is new, what moved at once, changes of level, slides, and what was judged. */
export const trendTemplate = `
{{#if trend}}
<section id="trend" aria-labelledby="trend-title">
<h2 id="trend-title">Trend</h2>
{{#if trend.news.length}}
<ul class="news" aria-label="New in this run">{{#each trend.news}}<li class="tone-{{tone}}"><span class="symbol" aria-hidden="true">{{symbol}}</span> <span>{{units text}}</span></li>{{/each}}</ul>
{{/if}}
{{#if trend.events.length}}
<h3>Moved together</h3>
<ul class="events">{{#each trend.events}}<li class="tone-{{tone}}"><p><strong>{{day}}</strong>{{#if commits}} <span class="commits">{{commits}}</span>{{/if}}{{#if suspect}} <span class="badge tone-{{tone}}"><span aria-hidden="true">?</span> {{suspect}}</span>{{/if}}</p>
<p>{{text}}</p>
<p class="names">{{#each members}}{{#unless @first}}, {{/unless}}{{#if anchor}}<a href="#{{anchor}}">{{name}}</a>{{else}}{{name}}{{/if}}{{/each}}{{#if moreCount}} and {{moreCount}} more{{/if}}</p></li>{{/each}}</ul>
{{#if moreEvents}}<p class="note">{{moreEvents}} earlier ones are in the report's JSON.</p>{{/if}}
{{/if}}
{{#if changes}}
<h3>Changes of level</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Changes of level">
<table role="table" class="plain-table level-changes">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">When</th><th scope="col" role="columnheader">Benchmark</th><th scope="col" role="columnheader">Metric</th><th scope="col" role="columnheader">Change</th><th scope="col" role="columnheader">From and to</th></tr></thead>
<tbody role="rowgroup">
{{changes}}</tbody>
</table>
</div>
{{#if moreChanges}}<p class="note more-changes">The newest {{shownChanges}} of {{totalChanges}} are shown. <button type="button" class="scripted" hidden>Show earlier changes</button></p>{{/if}}
{{/if}}
{{#if trend.slides.length}}
<h3>Slow slides</h3>
<ul class="plain">{{#each trend.slides}}<li><span class="badge tone-{{tone}}">slides</span> {{#if anchor}}<a href="#{{anchor}}">{{name}}</a>{{else}}{{name}}{{/if}}{{#if place}} <span class="sub inline">{{place}}</span>{{/if}}, {{label}}{{#if where}} ({{where}}){{/if}}: {{units text}}</li>{{/each}}</ul>
{{/if}}
<p class="note">{{trend.census}}</p>
</section>
{{/if}}
`;

/** A row of the table of changes. */
export const changeTemplate = `<tr role="row"><td role="cell" data-label="When">{{day}}{{#if commits}}<span class="sub commits">{{commits}}</span>{{/if}}</td><th scope="row" role="rowheader">{{#if anchor}}<a href="#{{anchor}}">{{name}}</a>{{else}}{{name}}{{/if}}{{#if place}}<span class="place">{{place}}</span>{{/if}}{{#if where}}<span class="place">{{where}}</span>{{/if}}</th><td role="cell" data-label="Metric">{{label}}</td><td role="cell" data-label="Change">{{#if change}}<span class="badge tone-{{tone}}">{{units change}}</span>{{/if}}{{#if interval}}<span class="sub">{{units interval}}</span>{{/if}}{{#if remark}}<span class="sub">{{remark}}</span>{{/if}}</td><td role="cell" data-label="From and to">{{units levels}}</td></tr>
`;
