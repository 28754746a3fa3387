namespace Cuewright.Core.Kernel.Signals;

/// <summary>Data of a live event that may be told to other processes through the database: ids, states and numbers, never words.</summary>
internal interface ILiveData;
