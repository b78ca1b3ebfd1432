/** Stands in for the library that Hilla's client loads on every page for pushed data, which no page of ours uses. */
export default {};
