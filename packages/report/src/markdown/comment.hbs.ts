/** A report as Markdown. Texts of the data arrive escaped for Markdown, so the template itself escapes nothing. */
export const commentTemplate = `<!-- benchline-report -->
## {{symbol}} {{sentence}}

{{#each notices}}
> ⚠ {{this}}

{{/each}}
{{#if baseline}}
Against **{{baseline.name}}**{{#if baseline.revision}} ({{baseline.revision}}){{/if}}, {{baseline.startedAt}}. This run: {{current}}.
{{else}}
{{current}}. There is no baseline to compare with.
{{/if}}
{{#if details.length}}

{{#each details}}
- {{this}}
{{/each}}
{{/if}}
{{#if news.length}}

**Trend**

{{#each news}}
- {{this}}
{{/each}}
{{/if}}
{{#each tables}}

{{#if summary}}
<details><summary>{{summary}}</summary>

{{/if}}
{{header}}
{{rule}}
{{#each rows}}
{{this}}
{{/each}}
{{#if more}}

{{more}}
{{/if}}
{{#if summary}}

</details>
{{/if}}
{{/each}}
{{#each lists}}

<details><summary>{{summary}}</summary>

{{#each items}}
- {{this}}
{{/each}}
{{#if more}}

{{more}}
{{/if}}

</details>
{{/each}}
{{#if policy}}

<sub>{{policy}}</sub>
{{/if}}
`;
