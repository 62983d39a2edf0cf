/** The row of one benchmark in the table. */
export const rowTemplate = `
<tr role="row">
<th scope="row" role="rowheader">{{#if isStatic}}<a href="#{{anchor}}">{{name}}</a>{{else}}<span class="name">{{name}}</span>{{/if}}{{#if parameters}} <span class="parameters">{{parameters}}</span>{{/if}}{{#unless baseline}}{{#each badges}} <span class="badge tone-{{tone}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span>{{/each}}{{/unless}}{{#if place}}<span class="place">{{place}}</span>{{/if}}</th>
{{#if baseline}}<td role="cell" class="verdicts" data-label="Verdict">{{#each badges}}<div><span class="badge tone-{{tone}}" title="{{meaning}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span>{{#if note}}<span class="of">{{note}}</span>{{/if}}</div>{{else}}<span class="none">–</span>{{/each}}</td>
<td role="cell" class="change{{#unless has.change}} void{{/unless}}" data-label="Change"><div>{{#if bar}}{{bar}}{{/if}}<span class="value">{{change}}</span>{{#if interval}}<span class="sub">{{units interval}}</span>{{/if}}</div></td>{{/if}}
<td role="cell" class="number{{#unless has.median}} void{{/unless}}" data-label="Median"><div><span class="value">{{median}}</span>{{#if precision.value}}<span class="sub">{{precision.text}}</span>{{/if}}</div></td>
<td role="cell" class="number{{#unless has.throughput}} void{{/unless}}" data-label="Throughput">{{throughput.text}}</td>
<td role="cell" class="number{{#unless has.peakRss}} void{{/unless}}" data-label="Peak RSS">{{peakRss.text}}</td>
{{#if hasAllocated}}<td role="cell" class="number{{#unless has.allocated}} void{{/unless}}" data-label="Allocated">{{allocated.text}}</td>
{{/if}}<td role="cell" class="number{{#unless has.cpu}} void{{/unless}}" data-label="CPU">{{cpu.text}}</td>
{{#if hasTargets}}<td role="cell" class="{{#unless targets.length}}void{{/unless}}" data-label="Targets">{{#each targets}}<span class="badge tone-{{tone}}" title="{{label}}: {{text}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span> {{else}}<span class="none">–</span>{{/each}}</td>{{/if}}
{{#if hasHistory}}<td role="cell" class="drawn{{#unless sparkline}} void{{/unless}}" data-label="History">{{#if sparkline}}{{sparkline}}{{else}}–{{/if}}</td>{{/if}}
</tr>
`;
