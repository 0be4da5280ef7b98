package exercise

// A History remembers the pages a reader has visited. Its zero value is empty
// and ready to use.
type History struct {
	pages  []string
	visits map[string]int
}

// Visit goes to a page.
func (h History) Visit(page string) {
	h.pages = append(h.pages, page)
	h.visits[page]++
}

// Back returns to the page before and gives its name. If there is none, it
// changes nothing, and ok is false.
func (h History) Back() (page string, ok bool) {
	return "", false
}

// Visits says how often a page has been visited; going back does not count.
func (h History) Visits(page string) int {
	return h.visits[page]
}
