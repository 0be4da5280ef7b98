package exercise

type History struct {
	pages  []string
	visits map[string]int
}

func (h *History) Visit(page string) {
	if h.visits == nil {
		h.visits = map[string]int{}
	}
	h.pages = append(h.pages, page)
	h.visits[page]++
}

func (h *History) Back() (page string, ok bool) {
	if len(h.pages) < 2 {
		return "", false
	}
	page = h.pages[len(h.pages)-1]
	h.pages = h.pages[:len(h.pages)-1]
	return page, true
}

func (h *History) Visits(page string) int {
	return h.visits[page]
}
