package exercise

type Node struct {
	Value int
	Next  *Node
}

func Remove(list *Node, value int) *Node {
	for node := list; node != nil && node.Next != nil; {
		if node.Next.Value == value {
			node.Next = node.Next.Next
		} else {
			node = node.Next
		}
	}
	return list
}
