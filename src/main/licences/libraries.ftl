<#list dependencyMap as library>
${library.key.groupId}:${library.key.artifactId}:${library.key.version} | ${library.value?join(", ")}
</#list>
