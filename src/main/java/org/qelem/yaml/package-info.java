/**
 * YAML files with the place of each value, so that what is wrong with one is said at its line.
 *
 * <p>In: the text of a file. Out: {@link org.qelem.yaml.YamlMapping}s. What the keys mean is the reader's business.
 */
package org.qelem.yaml;
