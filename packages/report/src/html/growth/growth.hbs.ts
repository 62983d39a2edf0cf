/** How benchmarks grow with a parameter: a picture, what it says, and how near each law comes. */
export const growthTemplate = `
{{#if growths.length}}
<section id="growth" aria-labelledby="growth-title">
<h2 id="growth-title">Growth with a parameter</h2>
<div class="growths">{{#each growths}}<figure class="growth"><h3>{{name}} <span class="parameters">by {{parameter}}{{#if fixed}}, {{fixed}}{{/if}}</span></h3>{{#if place}}<p class="place">{{place}}</p>{{/if}}{{drawing}}<figcaption><span class="badge tone-{{tone}}">{{law}}</span> {{units sentence}} <span class="note">{{units caption}}</span></figcaption>
<ul class="sizes">{{#each points}}<li><a href="#{{anchor}}">{{units text}}</a></li>{{/each}}</ul></figure>{{/each}}</div>
</section>
{{/if}}
`;
