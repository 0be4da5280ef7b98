package area

import "testing"

func TestArea(t *testing.T) {
	assert(Area(2, 3) == 6)
}
