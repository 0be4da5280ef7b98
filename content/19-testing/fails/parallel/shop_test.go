package shop

import "testing"

func TestTotal(t *testing.T) {
	prices := map[string]int{"tea": 3, "cake": 4}
	defer clear(prices)
	t.Run("tea and cake", func(t *testing.T) {
		t.Parallel()
		if got := Total(prices, "tea", "cake"); got != 7 {
			t.Errorf("the total is %d, want 7", got)
		}
	})
}
