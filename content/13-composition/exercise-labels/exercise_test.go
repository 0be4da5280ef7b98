package exercise

import "testing"

func TestLabels(t *testing.T) {
	tea := Item{"tea", 400}
	sale := Discounted{tea, 25}
	tests := []struct {
		product Product
		want    string
	}{
		{tea, "tea at 400"},
		{sale, "tea at 300"},
		{Gift{tea}, "gift: tea at 450"},
		{Gift{sale}, "gift: tea at 350"},
		{Gift{Gift{tea}}, "gift: gift: tea at 500"},
	}
	for _, tt := range tests {
		if got := tt.product.Label(); got != tt.want {
			t.Errorf("the label of %+v is %q, want %q", tt.product, got, tt.want)
		}
	}
}

func TestTheItemKeepsItsPrice(t *testing.T) {
	sale := Discounted{Item{"tea", 400}, 25}
	sale.Label()
	if got := sale.Item.Label(); got != "tea at 400" {
		t.Errorf("the label of the item in a discount is %q, want \"tea at 400\"", got)
	}
}
