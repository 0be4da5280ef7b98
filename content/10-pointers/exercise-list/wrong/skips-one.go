package exercise

type Node struct {
	Value int
	Next  *Node
}

func Remove(list *Node, value int) *Node {
	for list != nil && list.Value == value {
		list = list.Next
	}
	for node := list; node != nil && node.Next != nil; node = node.Next {
		if node.Next.Value == value {
			node.Next = node.Next.Next
		}
	}
	return list
}
