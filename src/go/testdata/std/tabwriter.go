// run

package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

func show(minwidth, tabwidth, padding int, pad byte, flags uint, text string) {
	w := tabwriter.NewWriter(os.Stdout, minwidth, tabwidth, padding, pad, flags)
	fmt.Fprint(w, text)
	if err := w.Flush(); err != nil {
		fmt.Println(err)
	}
	fmt.Println("|")
}

func main() {
	texts := []string{
		"", "\n", "a", "a\tb\tc\naa\tbbb\tc\n", "name\tqty\tprice\napple\t3\t1.50\nwatermelon\t12\t30.00\n",
		"a\t\tc\n\tb\n\t\tc\nx\ty\tz", "a\v\vc\n\v\v\n", "one\nt\two\n\nlong cell\tx\ny\tz\n", "a\tb\fc\td\tlonger\f\n",
		"\t\tindented\n\tless\n\t\t\tmore\n", "日本\t語\nabc\td\n", "a\tb\n\xffesc\taped\n\xff\tc\n", "<b>x</b>\t&amp;\ty\nlonger\tz\tw\n",
		".0\t.3\t2.4\t-5.1\t\n23.0\t12345678.9\t2.4\t-989.4\t\n5.1\t12.0\t2.4\t-7.0\t\n",
	}
	for _, t := range texts {
		show(0, 8, 1, ' ', 0, t)
		show(5, 0, 1, '.', tabwriter.AlignRight|tabwriter.Debug, t)
		show(0, 8, 2, '\t', tabwriter.Debug, t)
		show(8, 4, 0, '-', tabwriter.DiscardEmptyColumns|tabwriter.TabIndent|tabwriter.Debug, t)
		show(0, 8, 0, '\t', tabwriter.TabIndent|tabwriter.StripEscape|tabwriter.FilterHTML, t)
		show(0, 0, 1, '\t', 0, t)
	}
	w := new(tabwriter.Writer).Init(os.Stdout, 0, 8, 0, '\t', 0)
	for i := range 3 {
		fmt.Fprintf(w, "%d\t%d\t", i, i*1000000)
		fmt.Fprintln(w, "end")
	}
	w.Flush()
	defer func() { fmt.Println(recover()) }()
	tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0)
}
